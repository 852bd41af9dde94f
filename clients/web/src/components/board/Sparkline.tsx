import type { Reading, Track } from "../../gen/demarche/v1/view_pb.js";

const WIDTH = 72;
const HEIGHT = 22;
const MARGIN = 3;

/** A track's recent course, scaled to its own span so that small moves show. */
export function Sparkline({ track }: { track: Track }) {
  const points = pointsOf(track.history);
  const last = points.length > 1 ? points.at(-1) : undefined;
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {last && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />}
      {last && <circle cx={last.x} cy={last.y} r="2.2" />}
    </svg>
  );
}

function pointsOf(history: readonly Reading[]): { x: number; y: number }[] {
  const recent = history.slice(-8);
  const values = recent.map((reading) => reading.value);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return recent.map((reading, index) => ({
    x: MARGIN + ((WIDTH - 2 * MARGIN) * index) / Math.max(1, recent.length - 1),
    y: HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (span === 0 ? 0.5 : (reading.value - low) / span),
  }));
}
