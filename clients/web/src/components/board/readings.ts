import type { Track } from "../../gen/demarche/v1/view_pb.js";
import { trackChange, trackNoise, trackValue } from "../../format/numbers.js";

/** A track's newest value; `unknown` if it is hidden. */
export function valueOf(track: Track): string {
  return track.info && track.reading ? trackValue(track.reading.value, track.info) : "unknown";
}

/** The noise beside a value: `± 0.7`; empty if the value is exact or hidden. */
export function noiseOf(track: Track): string {
  const noise = track.reading?.noise ?? 0;
  return track.info && noise > 0 ? `± ${trackNoise(noise, track.info)}` : "";
}

/** What the noise means. */
export function noiseInWords(track: Track): string {
  const { info, reading } = track;
  if (!info) return "";
  if (!reading) return "You do not know this value.";
  if (reading.noise === 0) return "This value is exact.";
  const low = trackValue(Math.max(info.minimum, reading.value - reading.noise), info);
  const high = trackValue(Math.min(info.maximum, reading.value + reading.noise), info);
  return `An estimate: two times in three the true value lies between ${low} and ${high}.`;
}

/** The change from the reading before to the newest; empty if there is none to tell. */
export function latestChangeOf(track: Track): string {
  const [before, now] = track.history.slice(-2);
  if (!track.info || !before || !now) return "";
  const change = trackChange(now.value - before.value, track.info);
  return change === "0" ? "" : change;
}
