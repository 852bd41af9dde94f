import type { Track } from "../../gen/demarche/v1/view_pb.js";

const WIDTH = 72;
const HEIGHT = 22;
const MARGIN = 3;

/** The least part of a track's range that fills the height: less would make ripples look like waves. */
const LEAST_SHARE = 0.15;

/** A track's recent course, scaled to its own span so that small moves show. */
export function Sparkline({ track }: { track: Track }) {
  const points = pointsOf(track);
  const last = points.length > 1 ? points.at(-1) : undefined;
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {last && <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />}
      {last && <circle cx={last.x} cy={last.y} r="2.2" />}
    </svg>
  );
}

function pointsOf({ info, history }: Track): { x: number; y: number }[] {
  const recent = history.slice(-8);
  const values = recent.map((reading) => reading.value);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const least = ((info?.maximum ?? 0) - (info?.minimum ?? 0)) * LEAST_SHARE;
  const span = Math.max(Math.max(...values) - Math.min(...values), least) || 1;
  return recent.map((reading, index) => ({
    x: MARGIN + ((WIDTH - 2 * MARGIN) * index) / Math.max(1, recent.length - 1),
    y: HEIGHT / 2 - (HEIGHT - 2 * MARGIN) * ((reading.value - middle) / span),
  }));
}
