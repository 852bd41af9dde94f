import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { createOutbox } from "../../api/outbox.js";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { StaffApi } from "../../api/staff.js";
import type { RosterEntry } from "../../gen/demarche/v1/class_service_pb.js";
import { Seat_Role } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useServices } from "../../state/context.js";
import { inWords } from "../../state/lookup.js";
import { ROLE_TITLES } from "../../state/powers.js";
import { CopyButton } from "../common/CopyButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useSending } from "../common/useCommand.js";
import { useMemo } from "preact/hooks";
import { CsvField } from "./CsvField.js";
import { JoinSheet } from "./JoinSheet.js";
import { linkOf } from "./JoinLinks.js";

export const ROSTER_HELP =
  "Columns name, e-mail, team, role, world; the first row names them, only name is needed. Role is head, adviser, owner, controller, white cell, umpire or observer.";
export const ROSTER_EXAMPLE = "name,e-mail,team,role\nAiko Tanaka,aiko@example.org,japan,head";

interface Props {
  api: StaffApi;
  /** `classes/{class}` or `sessions/{session}`. */
  parent: string;
}

/** The people of a class or a session with their personal codes; more can be added at any time. */
export function Roster({ api, parent }: Props) {
  const { tab } = useServices();
  const sending = useSending(useMemo(() => createOutbox(tab, `demarche/${parent}`), [tab, parent]));
  const roster = useSignal<readonly RosterEntry[]>([]);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const csv = useSignal("");
  const added = useSignal(0);
  const load = () =>
    api.classes.listRoster({ parent }).then(
      (answer) => {
        roster.value = answer.roster;
        refusal.value = undefined;
      },
      (error: unknown) => (refusal.value = refusalOf(error)),
    );
  useEffect(() => void load(), [api, parent]);
  const add = async (event: Event) => {
    event.preventDefault();
    const request = { parent, csv: csv.value };
    const answer = await sending.run("importRoster", api.classes.importRoster, request);
    if (!answer) return;
    added.value = answer.added.length;
    csv.value = "";
    await load();
  };
  return (
    <>
      <RosterTable roster={roster.value} />
      <RefusalNote refusal={refusal.value} />
      <JoinSheet api={api} parent={parent} />
      <form class="roster-form" onSubmit={add}>
        <CsvField
          id="roster"
          label="Add people"
          help={ROSTER_HELP}
          placeholder={ROSTER_EXAMPLE}
          csv={csv}
        />
        <div class="actions">
          <button type="submit" disabled={sending.busy || !csv.value.trim()}>
            Add these people
          </button>
          <span role="status">{added.value > 0 && `${counted(added.value, "person")} added.`}</span>
        </div>
        <RefusalNote refusal={sending.refusal} />
      </form>
    </>
  );
}

function RosterTable({ roster }: { roster: readonly RosterEntry[] }) {
  if (roster.length === 0) return <p class="faint">Nobody has a personal code yet.</p>;
  const worlds = roster.some((each) => each.world);
  return (
    <div class="scroll-x" tabindex={0} role="group" aria-label="Roster">
      <table class="grid-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            {worlds && <th scope="col">World</th>}
            <th scope="col">Place</th>
            <th scope="col">Code</th>
            <th scope="col">Here</th>
          </tr>
        </thead>
        <tbody>
          {roster.map((entry) => (
            <RosterRow
              key={`${entry.session}/${entry.joinCode?.code}`}
              entry={entry}
              worlds={worlds}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RosterRow({ entry, worlds }: { entry: RosterEntry; worlds: boolean }) {
  const { displayName, email, world, joinCode, seat } = entry;
  return (
    <tr>
      <th scope="row">
        {displayName} <span class="faint">{email}</span>
      </th>
      {worlds && <td>{world}</td>}
      <td>{joinCode && placeOf(joinCode.role, joinCode.team, joinCode.head)}</td>
      <td>
        {joinCode && !joinCode.used && (
          <>
            <code>{joinCode.code}</code>{" "}
            <CopyButton
              text={linkOf(joinCode)}
              label={`link for ${displayName}`}
              says="Copy link"
            />
          </>
        )}
      </td>
      <td>{seat || joinCode?.used ? "✓ has joined" : <span class="faint">not yet</span>}</td>
    </tr>
  );
}

function placeOf(role: Seat_Role, team: string, head: boolean): string {
  if (role !== Seat_Role.MEMBER) return ROLE_TITLES[role];
  return `${inWords(team)}${head ? ", head" : ""}`;
}
