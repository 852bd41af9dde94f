import type { Scenario } from "../../gen/demarche/v1/scenario_pb.js";
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

/** How probable the team holds each thesis, as shares that always sum to 100%. */
export function AssessmentForm({ view, scenario }: { view: View; scenario: Scenario }) {
  const game = useGame();
  const command = useCommand();
  const turn = view.session?.turn ?? 0;
  const ids = scenario.theses.map((thesis) => thesis.id);
  const given = view.assessments.find((each) => each.team === view.seat?.team && each.turn === turn);
  const draft = game.drafts.of<Draft | undefined>(`assessment/${turn}`, undefined);
  const shown = draft.value ?? {
    shares: given ? percentagesOf(ids, given.probabilities) : evenly(ids),
    evidence: given?.evidence ?? "",
  };
  const { shares, evidence } = shown;
  const submit = async (event: Event) => {
    event.preventDefault();
    const request = { turn, probabilities: probabilitiesOf(shares), evidence };
    const answer = await command.run("assess", game.api.play.assess, request);
    if (!answer?.assessment) return;
    absorb(game, { case: "assessment", value: answer.assessment });
    draft.value = undefined;
  };
  const same = given !== undefined && sameAs(given, shares, evidence);
  return (
    <form class="card assessment" onSubmit={submit}>
      <header>
        <h3>Your assessment</h3>
        <span class="state">{given ? (same ? "✓ given" : "changed, not given") : "not given"}</span>
      </header>
      <p>
        {scenario.assessmentQuestion}{" "}
        <button type="button" class="link" onClick={() => (game.ui.sheet.value = { kind: "theses" })}>
          Read the theses
        </button>
      </p>
      {scenario.theses.map((thesis) => (
        <Share
          key={thesis.id}
          id={thesis.id}
          title={thesis.title}
          share={shares[thesis.id] ?? 0}
          onChange={(share) =>
            (draft.value = { ...shown, shares: withShare(shares, thesis.id, share) })
          }
        />
      ))}
      <div class="field">
        <label for="assessment-evidence">What have you seen that speaks for it?</label>
        <textarea
          id="assessment-evidence"
          rows={2}
          maxLength={EVIDENCE_LENGTH}
          value={evidence}
          onInput={(event) => (draft.value = { ...shown, evidence: event.currentTarget.value })}
        />
      </div>
      <div class="actions">
        <button type="submit" class={same ? "" : "primary"} disabled={command.busy || same}>
          {given ? "Change assessment" : "Give assessment"}
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
