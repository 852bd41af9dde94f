import type { ComponentChildren } from "preact";
import type { Question, Scenario } from "../../gen/demarche/v1/scenario_pb.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import {
  evenly,
  type Percentages,
  percentagesOf,
  probabilitiesOf,
  withShare,
} from "../../format/probabilities.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

interface Draft {
  readonly shares: Percentages;
  readonly evidence: string;
}

const EVIDENCE_LENGTH = 500;

/** What a team is asked to give probabilities of. */
interface Asked {
  /** The question's id; empty for the theses. */
  readonly question: string;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
}

/** How probable the team holds each thesis. */
export function AssessmentForm({ view, scenario }: { view: View; scenario: Scenario }) {
  const { ui } = useGame();
  const options = scenario.theses.map(({ id, title }) => ({ value: id, title }));
  return (
    <Form view={view} asked={{ question: "", title: "Your assessment", options }}>
      {scenario.assessmentQuestion}{" "}
      <button type="button" class="link" onClick={() => (ui.sheet.value = { kind: "theses" })}>
        Read the theses
      </button>
    </Form>
  );
}

/** How probable the team holds each answer to a question beside the theses. */
export function QuestionForm({ view, question }: { view: View; question: Question }) {
  const { id, title, options, text, eachTurn } = question;
  return (
    <Form view={view} asked={{ question: id, title, options }}>
      {text} {eachTurn ? "Judged after this turn." : "Judged at the end of the game."}
    </Form>
  );
}

interface FormProps {
  view: View;
  asked: Asked;
  children: ComponentChildren;
}

/** Shares that always sum to 100%, and what speaks for them. */
function Form({ view, asked, children }: FormProps) {
  const game = useGame();
  const command = useCommand();
  const turn = view.session?.turn ?? 0;
  const { question, options } = asked;
  const ids = options.map((option) => option.value);
  const given = view.assessments.find(
    (each) => each.team === view.seat?.team && each.turn === turn && each.question === question,
  );
  const form = question ? `question-${question}` : "assessment";
  const draft = game.drafts.of<Draft | undefined>(`${form}/${turn}`, undefined);
  const shown = draft.value ?? {
    shares: given ? percentagesOf(ids, given.probabilities) : evenly(ids),
    evidence: given?.evidence ?? "",
  };
  const { shares, evidence } = shown;
  const submit = async (event: Event) => {
    event.preventDefault();
    const request = { turn, question, probabilities: probabilitiesOf(shares), evidence };
    const answer = await command.run("assess", game.api.play.assess, request);
    if (!answer?.assessment) return;
    absorb(game, { case: "assessment", value: answer.assessment });
    draft.value = undefined;
  };
  const same = given !== undefined && sameAs(given, shares, evidence);
  return (
    <form class="card assessment" aria-label={asked.title} onSubmit={submit}>
      <header>
        <h3>{asked.title}</h3>
        <span class="state">{given ? (same ? "✓ given" : "changed, not given") : "not given"}</span>
      </header>
      <p>{children}</p>
      {options.map(({ value, title }) => (
        <Share
          key={value}
          id={`${form}-${value}`}
          title={title}
          share={shares[value] ?? 0}
          onChange={(share) => (draft.value = { ...shown, shares: withShare(shares, value, share) })}
        />
      ))}
      <div class="field">
        <label for={`${form}-evidence`}>What have you seen that speaks for it?</label>
        <textarea
          id={`${form}-evidence`}
          rows={2}
          maxLength={EVIDENCE_LENGTH}
          value={evidence}
          onInput={(event) => (draft.value = { ...shown, evidence: event.currentTarget.value })}
        />
      </div>
      <div class="actions">
        <button type="submit" class={same ? "" : "primary"} disabled={command.busy || same}>
          {given ? "Change" : "Give"} {question ? "answer" : "assessment"}
        </button>
        <RefusalNote refusal={command.refusal} />
      </div>
    </form>
  );
}

interface ShareProps {
  id: string;
  title: string;
  share: number;
  onChange: (share: number) => void;
}

function Share({ id, title, share, onChange }: ShareProps) {
  const input = (event: { currentTarget: HTMLInputElement }) =>
    onChange(event.currentTarget.valueAsNumber || 0);
  return (
    <div class="share">
      <label for={`share-${id}`}>{title}</label>
      <input id={`share-${id}`} type="range" min={0} max={100} value={share} onInput={input} />
      <span class="share-number">
        <input
          type="number"
          min={0}
          max={100}
          value={share}
          aria-label={`${title}, per cent`}
          onChange={input}
        />
        %
      </span>
    </div>
  );
}

function sameAs(
  given: { probabilities: Record<string, number>; evidence: string },
  shares: Percentages,
  evidence: string,
): boolean {
  const stated = percentagesOf(Object.keys(shares), given.probabilities);
  return evidence === given.evidence && Object.keys(shares).every((id) => shares[id] === stated[id]);
}
