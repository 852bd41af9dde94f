import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { createOutbox } from "../../api/outbox.js";
import type { LookUpCodeResponse } from "../../gen/demarche/v1/session_service_pb.js";
import { goTo } from "../../pages/place.js";
import { useServices } from "../../state/context.js";
import { holdSeat, pageOf } from "../../state/seats.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { type Command, useSending } from "../common/useCommand.js";

const NAME_LENGTH = 40;

interface Props {
  code: string;
  found: LookUpCodeResponse;
  /** The team's title; empty for those without one. */
  team: string;
  /** The session's title. */
  title: string;
  /** Called when somebody has been quicker with a personal code. */
  onUsed: () => void;
}

/** Takes the seat: with one click where the code knows its person, else under a name. */
export function TakeSeat({ code, found, team, title, onUsed }: Props) {
  const { connect, storage, tab } = useServices();
  const sending = useSending(useMemo(() => createOutbox(tab, "demarche/join"), [tab]));
  const known = found.displayName;
  const name = useSignal(known);
  const join = async (event: Event) => {
    event.preventDefault();
    const request = { code, displayName: name.value.trim() };
    const answer = await sending.run("join", connect().sessions.joinSession, request);
    if (sending.refusal?.reason === "CODE_USED") onUsed();
    if (!answer?.seat) return;
    const { seat, token } = answer;
    const { displayName, role } = seat;
    const held = { name: seat.name, token, role, title, team, displayName };
    holdSeat(storage, held);
    goTo(pageOf(held), "replace");
  };
  return (
    <form class="card join-form" noValidate={known !== ""} onSubmit={join}>
      {known ? (
        <KnownPerson known={known} name={name} sending={sending} />
      ) : (
        <UnknownPerson name={name} sending={sending} />
      )}
    </form>
  );
}

interface PersonProps {
  name: { value: string };
  sending: Command;
}

/** The code names its person: one click will do, and the name can be written another way. */
function KnownPerson({ known, name, sending }: PersonProps & { known: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <p>
        <button ref={button} type="submit" class="primary" disabled={sending.busy}>
          {sending.busy ? "Joining…" : "Take the seat"}
        </button>
      </p>
      <NameProblem sending={sending} />
      <details open={Boolean(sending.refusal?.fields["display_name"])}>
        <summary>The others will see you as {name.value.trim() || known}</summary>
        <div class="field">
          <label for="name">Your name, as the others will see it</label>
          <NameInput name={name} sending={sending} />
        </div>
      </details>
      <p class="help">
        This code is personal and opens the seat once, in this browser. If you are not {known}, ask
        the facilitator for your own.
      </p>
    </>
  );
}

function UnknownPerson({ name, sending }: PersonProps) {
  useEffect(() => document.getElementById("name")?.focus(), []);
  return (
    <>
      <label for="name">Your name, as the others will see it</label>
      <div class="join-row">
        <NameInput name={name} sending={sending} />
        <button type="submit" class="primary" disabled={sending.busy}>
          {sending.busy ? "Joining…" : "Take the seat"}
        </button>
      </div>
      <NameProblem sending={sending} />
    </>
  );
}

function NameInput({ name, sending }: PersonProps) {
  const wrong = sending.refusal?.fields["display_name"];
  return (
    <input
      id="name"
      autocomplete="name"
      maxLength={NAME_LENGTH}
      required
      aria-invalid={wrong ? true : undefined}
      aria-describedby={wrong && "name-wrong"}
      value={name.value}
      onInput={(event) => (name.value = event.currentTarget.value)}
    />
  );
}

function NameProblem({ sending }: { sending: Command }) {
  const wrong = sending.refusal?.fields["display_name"];
  if (!wrong) return <RefusalNote refusal={sending.refusal} />;
  return (
    <p class="wrong" id="name-wrong" role="alert">
      {wrong}
    </p>
  );
}
