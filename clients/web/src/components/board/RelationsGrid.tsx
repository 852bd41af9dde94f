import type { Track, View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { TeamMark } from "../common/TeamMark.js";
import { actorsIn, type Group, isDirected, pairIn } from "./groups.js";
import { latestChangeOf, noiseInWords, noiseOf, valueOf } from "./readings.js";

/** The tracks of pairs as a table of who with whom. */
export function RelationsGrid({ view, group }: { view: View; group: Group }) {
  const actors = actorsIn(group, view.teams.map((team) => team.info?.id ?? ""));
  const directed = isDirected(group);
  const rows = directed ? actors : actors.slice(1);
  const columns = directed ? actors : actors.slice(0, -1);
  return (
    <div class="scroll-x" tabindex={0} role="group" aria-label={group.title}>
      <table class="relations">
        <thead>
          <tr>
            <td />
            {columns.map((actor) => (
              <th key={actor} scope="col">
                <TeamMark view={view} team={actor} short />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">
                <TeamMark view={view} team={row} />
              </th>
              {columns.map((column, index) =>
                !directed && index > rows.indexOf(row) ? (
                  <td key={column} />
                ) : (
                  <RelationCell key={column} track={pairIn(group, row, column, directed)} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RelationCell({ track }: { track: Track | undefined }) {
  const { ui } = useGame();
  const info = track?.info;
  if (!track || !info) return <td class="none" />;
  const share = track.reading
    ? (track.reading.value - info.minimum) / (info.maximum - info.minimum || 1)
    : 0;
  return (
    <td>
      <button
        type="button"
        class="relation"
        style={{ "--share": share }}
        title={`${info.title}. ${noiseInWords(track)}`}
        onClick={() => (ui.sheet.value = { kind: "track", id: info.id })}
      >
        <span class="unseen">{info.title}: </span>
        <span class={track.reading ? "figure" : "figure unknown"}>
          {track.reading ? valueOf(track) : "?"}{" "}
        </span>
        <span class="noise">{noiseOf(track)} </span>
        <span class="track-change">{latestChangeOf(track)}</span>
      </button>
    </td>
  );
}
