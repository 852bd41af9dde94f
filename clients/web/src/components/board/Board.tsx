import { Session_State, type Track, type View } from "../../gen/demarche/v1/view_pb.js";
import { Cites } from "../common/Cites.js";
import { Markdown } from "../common/Markdown.js";
import { TeamMark } from "../common/TeamMark.js";
import { type Group, grouped } from "./groups.js";
import { RelationsGrid } from "./RelationsGrid.js";
import { TrackRow } from "./TrackRow.js";
import { WaitingRoom } from "./WaitingRoom.js";

/** What the seat knows of the world: events, tracks by group, relations. */
export function Board({ view }: { view: View }) {
  if (view.session?.state === Session_State.LOBBY) return <WaitingRoom view={view} />;
  return (
    <div class="world">
      <Events view={view} />
      <Tracks view={view} tracks={view.tracks} />
    </div>
  );
}

/** A set of tracks in its groups; also used for how things stood after an earlier turn. */
export function Tracks({ view, tracks }: { view: View; tracks: readonly Track[] }) {
  const groups = grouped(tracks);
  const moving = tracks.some((track) => track.history.length > 1);
  return (
    <div class={moving ? "board" : "board board-still"}>
      {groups.world.length > 0 && (
        <section class="board-group board-world">
          <h3>World</h3>
          <ul class="tracks">
            {groups.world.map((track) => (
              <TrackRow key={track.info?.id} track={track} />
            ))}
          </ul>
        </section>
      )}
      {groups.perActor.map((group) => (
        <ActorGroup key={group.id} view={view} group={group} />
      ))}
      {groups.pairs.map((group) => (
        <section key={group.id} class="board-group">
          <h3>{group.title}</h3>
          <RelationsGrid view={view} group={group} />
        </section>
      ))}
    </div>
  );
}

function ActorGroup({ view, group }: { view: View; group: Group }) {
  return (
    <section class="board-group">
      <h3>{group.title}</h3>
      <ul class="tracks">
        {group.tracks.map((track) => (
          <TrackRow
            key={track.info?.id}
            track={track}
            title={<TeamMark view={view} team={track.info?.actors[0] ?? ""} />}
          />
        ))}
      </ul>
    </section>
  );
}

function Events({ view }: { view: View }) {
  if (view.injects.length === 0) return null;
  return (
    <section class="events" aria-label="Events of this turn">
      {view.injects.map((inject) => (
        <article key={inject.id}>
          <h3>{inject.title}</h3>
          <Markdown text={inject.text} />
          <Cites ids={inject.cites} />
        </article>
      ))}
    </section>
  );
}
