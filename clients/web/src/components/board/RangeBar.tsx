import type { Track } from "../../gen/demarche/v1/view_pb.js";

/** Where a value lies in its range: a mark, the band of its noise, and a tick at its start. */
export function RangeBar({ track }: { track: Track }) {
  const { info, reading } = track;
  if (!info || !reading) return <div class="range range-unknown" aria-hidden="true" />;
  const at = (value: number) => {
    const share = (value - info.minimum) / (info.maximum - info.minimum || 1);
    return `${Math.min(100, Math.max(0, share * 100))}%`;
  };
  const start = track.history[0];
  return (
    <div class="range" aria-hidden="true">
      {reading.noise > 0 && (
        <span
          class="range-band"
          style={{
            left: at(reading.value - reading.noise),
            right: `calc(100% - ${at(reading.value + reading.noise)})`,
          }}
        />
      )}
      {start && start.turn !== reading.turn && (
        <span class="range-start" style={{ left: at(start.value) }} />
      )}
      <span class="range-mark" style={{ left: at(reading.value) }} />
    </div>
  );
}
