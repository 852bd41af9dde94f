import { useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { createOutbox } from "../api/outbox.js";
import { refusalOf, type Refusal } from "../api/refusal.js";
import { RefusalNote } from "../components/common/RefusalNote.js";
import { useSending } from "../components/common/useCommand.js";
import type { TeamInfo } from "../gen/demarche/v1/scenario_pb.js";
import type { LookUpCodeResponse } from "../gen/demarche/v1/session_service_pb.js";
import { useServices } from "../state/context.js";
import { inWords } from "../state/lookup.js";
import { ROLE_TITLES } from "../state/powers.js";
import { holdSeat, pageOf } from "../state/seats.js";
import { goTo } from "./place.js";

/** Where a join link leads: what seat it is, and a name to take it under. */
export function JoinPage({ code }: { code: string }) {
  const { connect } = useServices();
  const found = useSignal<LookUpCodeResponse | undefined>(undefined);
  const team = useSignal<TeamInfo | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  useEffect(() => {
    const api = connect();
    const look = async () => {
      found.value = await api.sessions.lookUpCode({ code });
      const name = found.value.session?.scenario ?? "";
      const { scenario } = await api.scenarios.getScenario({ name });
      team.value = scenario?.summary?.teams.find((each) => each.id === found.value?.team);
    };
    look().catch((error: unknown) => (refusal.value = refusalOf(error)));
  }, [code]);
  return (
    <main class="plain-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      {found.value ? (
        <Invitation code={code} found={found.value} team={team.value} />
      ) : (
        <>
          <h1>Join a session</h1>
          {!refusal.value && <p class="faint">Looking up {code}…</p>}
          <RefusalNote refusal={refusal.value} />
          {refusal.value && <a href="/">Try another code</a>}
        </>
      )}
    </main>
  );
}

interface InvitationProps {
  code: string;
  found: LookUpCodeResponse;
  team: TeamInfo | undefined;
}

function Invitation({ code, found, team }: InvitationProps) {
  const { connect, storage, tab } = useServices();
  const sending = useSending(useMemo(() => createOutbox(tab, "demarche/join"), [tab]));
  const name = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const teamTitle = found.team ? (team?.title ?? inWords(found.team)) : "";
  const session = found.session;
  const wrong = sending.refusal?.fields["display_name"];
  const title = session?.title || session?.scenarioTitle || "";
  const join = async (event: Event) => {
    event.preventDefault();
    const request = { code, displayName: name.value.trim() };
    const answer = await sending.run("join", connect().sessions.joinSession, request);
    if (!answer?.seat) return;
    const { seat, token } = answer;
    const { displayName, role } = seat;
    const held = { name: seat.name, token, role, title, team: teamTitle, displayName };
    holdSeat(storage, held);
    goTo(pageOf(held), "replace");
  };
  return (
    <>
      <h1>{title}</h1>
      <p>{session?.title !== session?.scenarioTitle && session?.scenarioTitle}</p>
      <p class="invitation">
        You are joining{" "}
        {teamTitle ? (
          <>
            the delegation of{" "}
            <span class="team-mark" style={{ "--team": team?.color || "var(--faint)" }}>
              {team?.inText || teamTitle}
            </span>
          </>
        ) : (
          <b>as {ROLE_TITLES[found.role] || "observer"}</b>
        )}
      </p>
      <form class="card join-form" onSubmit={join}>
        <label for="name">Your name, as the others will see it</label>
        <div class="join-row">
          <input
            ref={field}
            id="name"
            autocomplete="name"
            maxLength={40}
            required
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong && "name-wrong"}
            value={name.value}
            onInput={(event) => (name.value = event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={sending.busy}>
            {sending.busy ? "Joining…" : "Take the seat"}
          </button>
        </div>
        {wrong ? (
          <p class="wrong" id="name-wrong" role="alert">
            {wrong}
          </p>
        ) : (
          <RefusalNote refusal={sending.refusal} />
        )}
      </form>
    </>
  );
}
