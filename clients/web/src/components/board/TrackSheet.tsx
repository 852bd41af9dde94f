import { lazy, Suspense } from "preact/compat";
import type { Track } from "../../gen/demarche/v1/view_pb.js";
import { figure, trackNoise, trackValue, unitOf } from "../../format/numbers.js";
import { Cites } from "../common/Cites.js";
import { noiseInWords, noiseOf, valueOf } from "./readings.js";

const TrackChart = lazy(() => import("./TrackChart.js"));

/** Everything the seat knows of one track: what it is, its value, its course. */
export function TrackSheet({ track }: { track: Track }) {
  const info = track.info;
  if (!info) return null;
  const range = `${figure(info.minimum)} to ${figure(info.maximum)}`;
  return (
    <div class="track-sheet">
      <p class="track-now">
        <span class="figure">{valueOf(track)}</span> {noiseOf(track)}{" "}
        <span class="faint">
          {track.reading && unitOf(info)} on a scale of {range}
        </span>
      </p>
      <p>{info.text}</p>
      <p class="faint">
        {noiseInWords(track)} {info.visibility}
      </p>
      {track.history.length > 1 && (
        <Suspense fallback={<div class="chart" />}>
          <TrackChart track={track} />
        </Suspense>
      )}
      {track.history.length > 0 && <Readings track={track} />}
      <Cites ids={info.cites} />
    </div>
  );
}

function Readings({ track }: { track: Track }) {
  const info = track.info;
  if (!info) return null;
  return (
    <table class="readings">
      <thead>
        <tr>
          <th scope="col">After turn</th>
          <th scope="col">Value</th>
          <th scope="col">Noise</th>
        </tr>
      </thead>
      <tbody>
        {track.history.map((reading) => (
          <tr key={reading.turn}>
            <td>{reading.turn === 0 ? "start" : reading.turn}</td>
            <td class="figure">{trackValue(reading.value, info)}</td>
            <td>{reading.noise > 0 ? `± ${trackNoise(reading.noise, info)}` : "exact"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
