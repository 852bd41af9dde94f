import type { Track } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { unitOf } from "../../format/numbers.js";
import { RangeBar } from "./RangeBar.js";
import { latestChangeOf, noiseInWords, noiseOf, valueOf } from "./readings.js";
import { Sparkline } from "./Sparkline.js";

/** One track: its name, value with noise, place in its range and recent course. */
export function TrackRow({ track, title }: { track: Track; title?: preact.ComponentChildren }) {
  const { ui } = useGame();
  const info = track.info;
  if (!info) return null;
  return (
    <li>
      <button
        type="button"
        class="track"
        onClick={() => (ui.sheet.value = { kind: "track", id: info.id })}
        title={noiseInWords(track)}
      >
        <span class="track-title">
          {title && <span class="unseen">{info.groupTitle}: </span>}
          {title ?? info.title} <span class="unit">{unitOf(info)}</span>
        </span>
        {track.reading ? (
          <>
            <span class="track-value figure">{valueOf(track)} </span>
            <span class="noise">{noiseOf(track)} </span>
          </>
        ) : (
          <span class="unknown">hidden</span>
        )}
        <RangeBar track={track} />
        <Sparkline track={track} />
        <span class="track-change">{latestChangeOf(track)}</span>
      </button>
    </li>
  );
}
