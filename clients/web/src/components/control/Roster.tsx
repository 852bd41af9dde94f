import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { createOutbox } from "../../api/outbox.js";
import { lineProblems, refusalOf, type Refusal } from "../../api/refusal.js";
import type { StaffApi } from "../../api/staff.js";
import type { RosterEntry } from "../../gen/demarche/v1/class_service_pb.js";
import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import { Seat_Role } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useServices } from "../../state/context.js";
import { inWords } from "../../state/lookup.js";
import { ROLE_TITLES } from "../../state/powers.js";
import { CopyButton } from "../common/CopyButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useSending } from "../common/useCommand.js";
import { CsvField } from "./CsvField.js";
import { JoinSheet } from "./JoinSheet.js";
import { linkOf } from "./JoinLinks.js";

export const ROSTER_HELP =
  "The first row names the columns: name, e-mail, team, role, world; only name is needed. Role is head, adviser, owner, controller, white cell, umpire or observer; adviser if empty. Who has no team or world is put where the fewest are.";
export const ROSTER_EXAMPLE = "name,e-mail,team,role\nAiko Tanaka,aiko@example.org,japan,head";

interface Props {
  api: StaffApi;
  /** `classes/{class}` or `sessions/{session}`. */
  parent: string;
  /** What the teams are called, by their ids. */
  titles: ReadonlyMap<string, string>;
  /** A table that is to be added at once. */
  start?: string;
}

/** The people of a class or a session with their personal codes; more can be added at any time. */
export function Roster({ api, parent, titles, start = "" }: Props) {
  const { tab } = useServices();
  const sending = useSending(useMemo(() => createOutbox(tab, `demarche/${parent}`), [tab, parent]));
  const roster = useSignal<readonly RosterEntry[]>([]);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const csv = useSignal(start);
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
  const add = async () => {
    const request = { parent, csv: csv.value };
    const answer = await sending.run("importRoster", api.classes.importRoster, request);
    if (!answer) return;
    added.value = answer.added.length;
    csv.value = "";
    await load();
  };
  // Tried again at once, so that what is wrong with it is told where it can be mended.
  useEffect(() => void (start && add()), []);
  const submit = (event: Event) => {
    event.preventDefault();
    void add();
  };
  return (
    <>
      <RosterTable roster={roster.value} titles={titles} />
      <RefusalNote refusal={refusal.value} />
      <JoinSheet api={api} parent={parent} />
      <form class="roster-form" onSubmit={submit}>
        <CsvField
          id="roster"
          label="Add people"
          help={ROSTER_HELP}
          placeholder={ROSTER_EXAMPLE}
          csv={csv}
          refusal={sending.refusal}
        />
        <div class="actions">
          <button type="submit" disabled={sending.busy || !csv.value.trim()}>
            Add these people
          </button>
          <span role="status">{added.value > 0 && `${counted(added.value, "person")} added.`}</span>
        </div>
        {lineProblems(sending.refusal).length === 0 && <RefusalNote refusal={sending.refusal} />}
      </form>
    </>
  );
}

interface TableProps {
  roster: readonly RosterEntry[];
  titles: ReadonlyMap<string, string>;
}

function RosterTable({ roster, titles }: TableProps) {
  if (roster.length === 0) return <p class="faint">Nobody has a personal code yet.</p>;
  const worlds = roster.some((each) => each.world);
  const here = roster.filter(hasJoined).length;
  return (
    <div class="roster-place">
      <p class="faint">
        {here} of {roster.length} have joined.
      </p>
      <table class="grid-table roster-table">
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
              titles={titles}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  entry: RosterEntry;
  worlds: boolean;
  titles: ReadonlyMap<string, string>;
}

function RosterRow({ entry, worlds, titles }: RowProps) {
  const { displayName, email, world, joinCode } = entry;
  return (
    <tr>
      <th scope="row">
        {displayName} <span class="faint">{email}</span>
      </th>
      {worlds && <td>{world}</td>}
      <td>{joinCode && placeOf(joinCode, titles)}</td>
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
      <td>{hasJoined(entry) ? "✓ has joined" : <span class="faint">not here yet</span>}</td>
    </tr>
  );
}

function hasJoined({ seat, joinCode }: RosterEntry): boolean {
  return seat !== "" || (joinCode?.used ?? false);
}

/** What a code leads to: a team, or a role. */
export function placeOf(
  { role, team, head }: JoinCode,
  titles: ReadonlyMap<string, string>,
): string {
  if (role !== Seat_Role.MEMBER) return ROLE_TITLES[role];
  return `${titles.get(team) ?? inWords(team)}${head ? ", head" : ""}`;
}
