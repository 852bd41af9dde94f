import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { createOutbox } from "../api/outbox.js";
import { lineProblems } from "../api/refusal.js";
import { Created, type Made } from "../components/classes/Created.js";
import { createClass, createSession } from "../components/classes/creating.js";
import { KeyField } from "../components/classes/KeyField.js";
import { type OptionProps, SelectField, TextField } from "../components/classes/OptionFields.js";
import { emptyDeadline, EMPTY, mistakesIn, type NewDraft } from "../components/classes/options.js";
import { TeamOptions } from "../components/classes/TeamOptions.js";
import { TimeOptions } from "../components/classes/TimeOptions.js";
import { TruthOptions } from "../components/classes/TruthOptions.js";
import { useScenarios, useSetup } from "../components/classes/useScenarios.js";
import { RefusalNote } from "../components/common/RefusalNote.js";
import { useSending } from "../components/common/useCommand.js";
import { CsvField } from "../components/control/CsvField.js";
import { ROSTER_EXAMPLE, ROSTER_HELP } from "../components/control/Roster.js";
import type { Scenario, ScenarioSummary, TeamInfo } from "../gen/demarche/v1/scenario_pb.js";
import { counted, listed } from "../format/words.js";
import { useServices } from "../state/context.js";
import { read, write } from "../state/storage.js";
import "../styles/control.css";

const DRAFT = "demarche/new-draft";

/** Sets up a session, or a class of several worlds with its roster, with the operator key. */
export function NewPage() {
  const made = useSignal<Made | undefined>(undefined);
  const titles = useSignal<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    document.title = "New session · Demarche";
  }, []);
  if (made.value) return <Created made={made.value} titles={titles.value} />;
  return (
    <main class="plain-page new-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      <h1>Set up a session or a class</h1>
      <NewForm
        onMade={(each, teams) => {
          titles.value = new Map(teams.map(({ id, title }) => [id, title]));
          made.value = each;
        }}
      />
    </main>
  );
}

interface FormProps {
  onMade: (made: Made, teams: readonly TeamInfo[]) => void;
}

function NewForm({ onMade }: FormProps) {
  const services = useServices();
  const sending = useSending(useMemo(() => createOutbox(services.tab, "demarche/new"), [services]));
  const key = useSignal("");
  const given = useSignal("");
  const draft = useSignal<NewDraft>({ ...EMPTY, ...read<NewDraft>(services.tab, DRAFT) });
  const { list, scenario, refusal } = useScenarios(draft.value.scenario);
  const known = useSetup(draft.value.scenario, given.value);
  const { refusal: refused } = sending;
  const { wrong, others } = mistakesIn(refused?.fields ?? {});
  const change = (part: Partial<NewDraft>) => {
    sending.forget();
    draft.value = { ...draft.value, ...part };
    write(services.tab, DRAFT, draft.value);
  };
  const create = async (event: Event) => {
    event.preventDefault();
    const one = draft.value.kind === "session" ? createSession : createClass;
    const made = await one({ services, sending, key: key.value.trim() }, draft.value);
    if (!made) return;
    services.tab.removeItem(DRAFT);
    onMade(made, scenario?.summary?.teams ?? []);
  };
  const { kind } = draft.value;
  const props = { draft: draft.value, scenario, setup: known.setup, wrong, onChange: change };
  const missing = missingIn(draft.value, key.value);
  return (
    <form noValidate onSubmit={create}>
      <KeyField
        operatorKey={key}
        refusal={known.refusal}
        onGiven={() => (given.value = key.value.trim())}
      />
      <RefusalNote refusal={refusal} />
      <Basics {...props} list={list} />
      <RosterField draft={draft.value} refusal={refused} onChange={change} />
      <TimeOptions {...props} />
      <TeamOptions {...props} />
      <TruthOptions {...props} />
      <div class="actions">
        <button type="submit" class="primary" disabled={sending.busy || missing.length > 0}>
          {sending.busy ? "Creating…" : `Create the ${kind}`}
        </button>
        {missing.length > 0 && <span class="faint">Still needed: {listed(missing)}.</span>}
      </div>
      {lineProblems(refused).length > 0 ? (
        <p class="wrong">The roster was not accepted; what to mend stands below it.</p>
      ) : (
        <RefusalNote refusal={refused} />
      )}
      {others
        .filter((text) => !refused?.message.includes(text))
        .map((text) => (
          <p key={text} class="wrong">
            {text}
          </p>
        ))}
    </form>
  );
}

/** What the form cannot be sent without. */
function missingIn(draft: NewDraft, key: string): string[] {
  const open = emptyDeadline(draft);
  return [
    ...(key.trim() ? [] : ["the operator key"]),
    ...(draft.scenario ? [] : ["a scenario"]),
    ...(draft.kind === "session" || draft.title.trim() ? [] : ["a title"]),
    ...(open === undefined ? [] : [`when the planning of turn ${open + 1} ends`]),
  ];
}

interface RosterProps extends Pick<OptionProps, "draft" | "onChange"> {
  refusal: Parameters<typeof CsvField>[0]["refusal"];
}

function RosterField({ draft, refusal, onChange }: RosterProps) {
  const csv = {
    get value() {
      return draft.roster;
    },
    set value(roster: string) {
      onChange({ roster });
    },
  };
  return (
    <CsvField
      id="new-roster"
      label="Roster"
      help={`Everybody in it gets a personal code. You can add people later, too. ${ROSTER_HELP}`}
      placeholder={ROSTER_EXAMPLE}
      csv={csv}
      refusal={refusal}
    />
  );
}

interface BasicsProps extends OptionProps {
  list: readonly ScenarioSummary[];
}

/** What is set up, of what scenario, and what it is called. */
function Basics({ list, ...props }: BasicsProps) {
  const { draft, scenario, onChange } = props;
  const choose = (name: string) =>
    onChange({ scenario: name, thesis: "", weights: {}, modifiers: [] });
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
        onChange={choose}
      />
      {scenario && <About scenario={scenario} />}
      <TextField {...props} name="title" label="Title" most={draft.kind === "class" ? 60 : 80} />
      <TextField
        {...props}
        name="facilitatorName"
        label="Your name as shown"
        help="Empty: Facilitator."
        most={40}
      />
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

function About({ scenario: { summary } }: { scenario: Scenario }) {
  if (!summary) return null;
  return (
    <p class="help">
      {summary.summary} For {listed(summary.teams.map((team) => team.inText || team.title))}
      {summary.minutes > 0 && `; about ${counted(summary.minutes, "minute")}`}.
    </p>
  );
}

function titled({ name, title, turns }: ScenarioSummary): [string, string] {
  return [name, `${title} (${counted(turns, "turn")})`];
}
