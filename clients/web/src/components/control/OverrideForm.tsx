import type { View } from "../../gen/demarche/v1/view_pb.js";
import { trackValue } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { trackOf } from "../../state/lookup.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { useStaff } from "./useStaff.js";

const REASON_LENGTH = 200;
const NOTHING = { track: "", value: "", reason: "" };

/** Sets a track to a value at once, with a reason that is open in the results. */
export function OverrideForm({ view }: { view: View }) {
  const { drafts } = useGame();
  const { whiteCell } = useStaff();
  const command = useCommand();
  const draft = drafts.of("override", NOTHING);
  const { track, value, reason } = draft.value;
  const chosen = trackOf(view, track);
  const number = value.trim() === "" ? Number.NaN : Number(value);
  const change = (part: object) => {
    command.forget();
    draft.value = { ...draft.value, ...part };
  };
  const set = async (event: Event) => {
    event.preventDefault();
    const name = view.session?.name ?? "";
    const request = { name, track, value: number, reason: reason.trim() };
    if (await command.run("overrideTrack", whiteCell.overrideTrack, request)) draft.value = NOTHING;
  };
  return (
    <form class="card override" aria-label="Set a track" noValidate onSubmit={set}>
      <h3>Set a track</h3>
      <div class="row">
        <select
          aria-label="Track"
          value={track}
          onChange={(event) => change({ track: event.currentTarget.value })}
        >
          <option value="">Choose a track…</option>
          {view.tracks.map(({ info }) => (
            <option key={info?.id} value={info?.id}>
              {info?.title}
            </option>
          ))}
        </select>
        <input
          type="number"
          step="any"
          aria-label="New value"
          min={chosen?.info?.minimum}
          max={chosen?.info?.maximum}
          value={value}
          onInput={(event) => change({ value: event.currentTarget.value })}
        />
      </div>
      {chosen?.info && chosen.reading && (
        <p class="faint">
          Now {trackValue(chosen.reading.value, chosen.info)}; {chosen.info.minimum} to{" "}
          {chosen.info.maximum}. {chosen.info.visibility}
        </p>
      )}
      <div class="field">
        <label for="override-reason">Why; those who see the track read it</label>
        <input
          id="override-reason"
          maxLength={REASON_LENGTH}
          value={reason}
          onInput={(event) => change({ reason: event.currentTarget.value })}
        />
      </div>
      <div class="actions">
        <button
          type="submit"
          disabled={command.busy || !track || Number.isNaN(number) || !reason.trim()}
        >
          Set it now
        </button>
        <RefusalNote refusal={command.refusal} />
      </div>
    </form>
  );
}
