import {
  Prediction_Direction as Direction,
  type Prediction,
  type View,
} from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { trackOf } from "../../state/lookup.js";

const RATIONALE_LENGTH = 500;
const PREDICTION_LENGTH = 300;

/** Why a team makes a move and what it expects of it, half written. */
export interface Thoughts {
  readonly rationale: string;
  readonly expects: string;
  /** The id of the track that the team expects to change; empty for none. */
  readonly track: string;
  readonly direction: Direction;
}

export const NO_THOUGHTS: Thoughts = { rationale: "", expects: "", track: "", direction: 0 };

export function thoughtsOf(move: { rationale: string; prediction?: Prediction }): Thoughts {
  const { text = "", track = "", direction = Direction.UNSPECIFIED } = move.prediction ?? {};
  return { rationale: move.rationale, expects: text, track, direction };
}

/** What of a command the thoughts are. */
export function thoughtFields({ rationale, expects, track, direction }: Thoughts) {
  const given = expects !== "" || track !== "";
  const way = track ? direction || Direction.RISES : Direction.UNSPECIFIED;
  return { rationale, ...(given ? { prediction: { text: expects, track, direction: way } } : {}) };
}

interface Props {
  /** What the fields' ids begin with. */
  form: string;
  thoughts: Thoughts;
  wrong: Readonly<Record<string, string>>;
  onChange: (thoughts: Thoughts) => void;
}

/** Asks for the reason of a move and for what the team expects it to do. */
export function ExpectationFields({ form, thoughts, wrong, onChange }: Props) {
  const view = useGame().view.value;
  const session = view?.session;
  const change = (part: Partial<Thoughts>) => onChange({ ...thoughts, ...part });
  return (
    <>
      <div class={wrong["rationale"] ? "field field-wrong" : "field"}>
        <label for={`${form}--why`}>
          Why (for the debrief){session?.rationaleRequired && <Needed />}
        </label>
        <textarea
          id={`${form}--why`}
          rows={2}
          maxLength={RATIONALE_LENGTH}
          value={thoughts.rationale}
          required={session?.rationaleRequired}
          placeholder="Why does your team do it?"
          onInput={(event) => change({ rationale: event.currentTarget.value })}
        />
        <Wrong text={wrong["rationale"]} />
      </div>
      <fieldset class={wrong["prediction"] ? "expectation field-wrong" : "expectation"}>
        <legend>What you expect{session?.predictionRequired && <Needed />}</legend>
        <div class="field">
          <label for={`${form}--expected`}>In your words</label>
          <input
            id={`${form}--expected`}
            maxLength={PREDICTION_LENGTH}
            value={thoughts.expects}
            onInput={(event) => change({ expects: event.currentTarget.value })}
          />
        </div>
        {view && <TrackFields form={form} view={view} thoughts={thoughts} change={change} />}
        <Wrong text={wrong["prediction"] ?? wrong["track"] ?? wrong["direction"]} />
      </fieldset>
    </>
  );
}

interface TrackProps {
  form: string;
  view: View;
  thoughts: Thoughts;
  change: (part: Partial<Thoughts>) => void;
}

function TrackFields({ form, view, thoughts, change }: TrackProps) {
  return (
    <div class="row">
      <div class="field">
        <label for={`${form}--expected-track`}>On the board</label>
        <select
          id={`${form}--expected-track`}
          value={thoughts.track}
          onChange={(event) => change({ track: event.currentTarget.value })}
        >
          <option value="">nothing in particular</option>
          {view.tracks
            .filter((track) => track.reading)
            .map(({ info }) => (
              <option key={info?.id} value={info?.id}>
                {info?.title}
              </option>
            ))}
        </select>
      </div>
      {thoughts.track && (
        <div class="field">
          <label for={`${form}--expected-direction`}>which</label>
          <select
            id={`${form}--expected-direction`}
            value={thoughts.direction || Direction.RISES}
            onChange={(event) => change({ direction: Number(event.currentTarget.value) })}
          >
            {[Direction.RISES, Direction.STAYS, Direction.FALLS].map((each) => (
              <option key={each} value={each}>
                {DIRECTIONS[each]}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

const DIRECTIONS: Record<Direction, string> = {
  [Direction.UNSPECIFIED]: "changes",
  [Direction.RISES]: "rises",
  [Direction.STAYS]: "stays",
  [Direction.FALLS]: "falls",
};

function Needed() {
  return <span class="needed"> needed</span>;
}

function Wrong({ text }: { text: string | undefined }) {
  return text ? <p class="wrong">{text}</p> : null;
}

/** A prediction in a line, and after the turn whether it came true. */
export function PredictionLine({
  view,
  prediction,
}: {
  view: View;
  prediction: Prediction | undefined;
}) {
  if (!prediction || (!prediction.text && !prediction.track)) return null;
  const { text, track, direction, cameTrue } = prediction;
  const title = track && (trackOf(view, track)?.info?.title ?? track);
  const said = [text, title && `${title} ${DIRECTIONS[direction]}`].filter(Boolean).join("; ");
  return (
    <p class="faint prediction">
      Expects: {said}
      {cameTrue !== undefined && (
        <b class={cameTrue ? "came-true" : "came-wrong"}>
          {cameTrue ? " ✓ it went that way" : " ✗ it did not"}
        </b>
      )}
    </p>
  );
}
