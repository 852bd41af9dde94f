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
import { type Command, useSending } from "../components/common/useCommand.js";
import { CsvField } from "../components/control/CsvField.js";
import { ROSTER_EXAMPLE, ROSTER_HELP } from "../components/control/Roster.js";
import type { Scenario, ScenarioSummary } from "../gen/demarche/v1/scenario_pb.js";
import { counted } from "../format/words.js";
import { type Services, useServices } from "../state/context.js";
import { holdSeat } from "../state/seats.js";
import "../styles/control.css";

/** Sets up a session, or a class of several worlds with its roster, with the operator key. */
export function NewPage() {
  const made = useSignal<Made | undefined>(undefined);
  useEffect(() => {
    document.title = "New session · Demarche";
  }, []);
  if (made.value) return <Created made={made.value} />;
  return (
    <main class="plain-page new-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      <h1>Set up a session or a class</h1>
      <NewForm onMade={(each) => (made.value = each)} />
    </main>
  );
}

function NewForm({ onMade }: { onMade: (made: Made) => void }) {
  const services = useServices();
  const sending = useSending(useMemo(() => createOutbox(services.tab, "demarche/new"), [services]));
  const key = useSignal("");
  const draft = useSignal<NewDraft>(EMPTY);
  const roster = useSignal("");
  const { list, scenario } = useScenarios(services, draft);
  const change = (part: Partial<NewDraft>) => {
    sending.forget();
    draft.value = { ...draft.value, ...part };
  };
  const create = async (event: Event) => {
    event.preventDefault();
    const one = draft.value.kind === "session" ? createSession : createClass;
    const made = await one({ services, sending, key: key.value.trim() }, draft.value, roster.value);
    if (made) onMade(made);
  };
  const { kind, title } = draft.value;
  const props = { draft: draft.value, scenario, onChange: change };
  const ready = key.value.trim() && draft.value.scenario && (kind === "session" || title.trim());
  return (
    <form noValidate onSubmit={create}>
      <KeyField operatorKey={key} />
      <Basics {...props} list={list} />
      <CsvField
        id="new-roster"
        label="Roster"
        help={ROSTER_HELP}
        placeholder={ROSTER_EXAMPLE}
        csv={roster}
      />
      <TimeOptions {...props} />
      <TeamOptions {...props} />
      <TruthOptions {...props} />
      <div class="actions">
        <button type="submit" class="primary" disabled={sending.busy || !ready}>
          {sending.busy
            ? "Creating…"
            : kind === "class"
              ? "Create the class"
              : "Create the session"}
        </button>
      </div>
      <RefusalNote refusal={sending.refusal} />
      {Object.entries(sending.refusal?.fields ?? {}).map(([field, wrong]) => (
        <p key={field} class="wrong">
          {field}: {wrong}
        </p>
      ))}
    </form>
  );
}

interface BasicsProps {
  draft: NewDraft;
  scenario: Scenario | undefined;
  list: readonly ScenarioSummary[];
  onChange: (part: Partial<NewDraft>) => void;
}

/** What is set up, of what scenario, and what it is called. */
function Basics({ list, ...props }: BasicsProps) {
  const { draft, scenario, onChange } = props;
  return (
    <>
      <SelectField
        id="new-kind"
        label="What"
        value={draft.kind}
        options={[
          ["session", "One session"],
          ["class", "A class of several worlds"],
        ]}
        onChange={(value) => onChange({ kind: value === "class" ? "class" : "session" })}
      />
      <SelectField
        id="new-scenario"
        label="Scenario"
        value={draft.scenario}
        options={[["", "Choose…"], ...list.map(titled)]}
        onChange={(value) => onChange({ scenario: value, thesis: "", weights: {} })}
      />
      {scenario?.summary && <p class="help">{scenario.summary.summary}</p>}
      <TextField {...props} name="title" label="Title" most={draft.kind === "class" ? 60 : 80} />
      <TextField {...props} name="facilitatorName" label="Your name as shown" most={40} />
      {draft.kind === "class" && (
        <TextField
          {...props}
          name="worlds"
          label="Names of the worlds, separated by commas"
          help="Empty: from the roster."
        />
      )}
    </>
  );
}

/** What it takes to create something: who asks, and by which key. */
interface Creator {
  readonly services: Services;
  readonly sending: Command;
  readonly key: string;
}

async function createSession(
  { services, sending, key }: Creator,
  draft: NewDraft,
  csv: string,
): Promise<Made | undefined> {
  const { sessions } = services.connect(key);
  const answer = await sending.run("createSession", sessions.createSession, sessionRequest(draft));
  if (!answer?.seat || !answer.session) return undefined;
  const { seat, token, session } = answer;
  keep(services, seat, token, session.title);
  const worlds = [{ ...answer, world: "" }];
  if (!csv.trim()) return { worlds, class: undefined, roster: 0 };
  const { classes } = staffOf(services.connect(token));
  const people = { parent: session.name, csv };
  const added = await sending.run("importRoster", classes.importRoster, people);
  const roster = added?.added.length ?? 0;
  return { worlds, class: undefined, roster, rosterRefusal: sending.refusal };
}

async function createClass(
  { services, sending, key }: Creator,
  draft: NewDraft,
  rosterCsv: string,
): Promise<Made | undefined> {
  const { classes } = staffOf(services.connect(key));
  const title = draft.title.trim();
  const session = sessionRequest(draft);
  const request = { title, session, worlds: lines(draft.worlds), rosterCsv };
  const answer = await sending.run("createClass", classes.createClass, request);
  if (!answer?.class) return undefined;
  for (const { seat, token, world } of answer.owned) {
    if (seat) keep(services, seat, token, `${title}, ${world}`);
  }
  return { worlds: answer.owned, class: answer.class, roster: answer.roster.length };
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
