import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { createOutbox } from "../api/outbox.js";
import { staffOf } from "../api/staff.js";
import { Created, type Made } from "../components/classes/Created.js";
import { KeyField } from "../components/classes/KeyField.js";
import {
  SelectField,
  TeamOptions,
  TextField,
  TimeOptions,
  TruthOptions,
} from "../components/classes/OptionFields.js";
import { EMPTY, lines, type NewDraft, sessionRequest } from "../components/classes/options.js";
import { RefusalNote } from "../components/common/RefusalNote.js";
import { useSending } from "../components/common/useCommand.js";
import { CsvField } from "../components/control/CsvField.js";
import { ROSTER_EXAMPLE, ROSTER_HELP } from "../components/control/Roster.js";
import type { Scenario, ScenarioSummary } from "../gen/demarche/v1/scenario_pb.js";
import { counted } from "../format/words.js";
import { type Services, useServices } from "../state/context.js";
import { holdSeat } from "../state/seats.js";
import "../styles/control.css";

/** Sets up a session, or a class of several worlds with its roster, with the operator key. */
export function NewPage() {
  const services = useServices();
  const sending = useSending(useMemo(() => createOutbox(services.tab, "demarche/new"), [services]));
  const key = useSignal("");
  const draft = useSignal<NewDraft>(EMPTY);
  const roster = useSignal("");
  const made = useSignal<Made | undefined>(undefined);
  const { list, scenario } = useScenarios(services, draft);
  useEffect(() => {
    document.title = "New session · Demarche";
  }, []);
  if (made.value) return <Created made={made.value} />;
  const change = (part: Partial<NewDraft>) => {
    sending.forget();
    draft.value = { ...draft.value, ...part };
  };
  const create = async (event: Event) => {
    event.preventDefault();
    made.value = await (draft.value.kind === "session" ? createSession() : createClass());
  };
  const createSession = async () => {
    const api = services.connect(key.value.trim());
    const request = sessionRequest(draft.value);
    const answer = await sending.run("createSession", api.sessions.createSession, request);
    if (!answer?.seat || !answer.session) return undefined;
    keep(services, answer.seat, answer.token, answer.session.title);
    if (!roster.value.trim()) return { worlds: [{ ...answer, world: "" }], class: undefined, roster: 0 };
    const staff = staffOf(services.connect(answer.token));
    const people = { parent: answer.session.name, csv: roster.value };
    const added = await sending.run("importRoster", staff.classes.importRoster, people);
    return { worlds: [{ ...answer, world: "" }], class: undefined, roster: added?.added.length ?? 0 };
  };
  const createClass = async () => {
    const { classes } = staffOf(services.connect(key.value.trim()));
    const { title, worlds } = draft.value;
    const session = sessionRequest(draft.value);
    const request = { title: title.trim(), session, worlds: lines(worlds), rosterCsv: roster.value };
    const answer = await sending.run("createClass", classes.createClass, request);
    if (!answer?.class) return undefined;
    for (const { seat, token, world } of answer.owned) {
      if (seat) keep(services, seat, token, `${title}, ${world}`);
    }
    return { worlds: answer.owned, class: answer.class, roster: answer.roster.length };
  };
  const { kind } = draft.value;
  const props = { draft: draft.value, scenario, onChange: change };
  const ready = key.value.trim() && draft.value.scenario && (kind === "session" || draft.value.title.trim());
  return (
    <main class="plain-page new-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      <h1>Set up a session or a class</h1>
      <form noValidate onSubmit={create}>
        <KeyField operatorKey={key} />
        <SelectField
          id="new-kind"
          label="What"
          value={kind}
          options={[
            ["session", "One session"],
            ["class", "A class of several worlds"],
          ]}
          onChange={(value) => change({ kind: value === "class" ? "class" : "session" })}
        />
        <SelectField
          id="new-scenario"
          label="Scenario"
          value={draft.value.scenario}
          options={[["", "Choose…"], ...list.map(titled)]}
          onChange={(value) => change({ scenario: value, thesis: "", weights: {} })}
        />
        {scenario?.summary && <p class="help">{scenario.summary.summary}</p>}
        <TextField {...props} name="title" label="Title" most={kind === "class" ? 60 : 80} />
        <TextField {...props} name="facilitatorName" label="Your name as shown" most={40} />
        {kind === "class" && (
          <TextField
            {...props}
            name="worlds"
            label="Names of the worlds, separated by commas"
            help="Empty: from the roster."
          />
        )}
        <CsvField id="new-roster" label="Roster" help={ROSTER_HELP} placeholder={ROSTER_EXAMPLE} csv={roster} />
        <TimeOptions {...props} />
        <TeamOptions {...props} />
        <TruthOptions {...props} />
        <div class="actions">
          <button type="submit" class="primary" disabled={sending.busy || !ready}>
            {sending.busy ? "Creating…" : kind === "class" ? "Create the class" : "Create the session"}
          </button>
        </div>
        <RefusalNote refusal={sending.refusal} />
        {Object.entries(sending.refusal?.fields ?? {}).map(([field, wrong]) => (
          <p key={field} class="wrong">
            {field}: {wrong}
          </p>
        ))}
      </form>
    </main>
  );
}

function titled({ name, title, turns }: ScenarioSummary): [string, string] {
  return [name, `${title} (${counted(turns, "turn")})`];
}

function keep(
  { storage }: Services,
  seat: { name: string; role: number; displayName: string },
  token: string,
  title: string,
): void {
  const { name, role, displayName } = seat;
  holdSeat(storage, { name, token, role, title, team: "", displayName });
}

/** The server's scenarios, and the chosen one whole. */
function useScenarios({ connect }: Services, draft: { value: NewDraft }) {
  const list = useSignal<readonly ScenarioSummary[]>([]);
  const scenario = useSignal<Scenario | undefined>(undefined);
  const name = draft.value.scenario;
  useEffect(() => {
    connect()
      .scenarios.listScenarios({})
      .then(
        (answer) => (list.value = answer.scenarios),
        () => undefined,
      );
  }, [connect]);
  useEffect(() => {
    scenario.value = undefined;
    if (!name) return;
    connect()
      .scenarios.getScenario({ name })
      .then(
        (answer) => (scenario.value = answer.scenario),
        () => undefined,
      );
  }, [name]);
  return { list: list.value, scenario: scenario.value };
}
