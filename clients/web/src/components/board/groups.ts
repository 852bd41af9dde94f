import type { Track } from "../../gen/demarche/v1/view_pb.js";
import { groupedBy } from "../../format/grouped.js";
import { inWords } from "../../state/lookup.js";

/** Tracks that belong together on the board. */
export interface Groups {
  readonly world: readonly Track[];
  readonly perActor: readonly Group[];
  readonly pairs: readonly Group[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly tracks: readonly Track[];
}

/** Sorts tracks by whom they are about, in the scenario's order. */
export function grouped(tracks: readonly Track[]): Groups {
  const about = (count: number) => tracks.filter((track) => actorsOf(track).length === count);
  return { world: about(0), perActor: byGroup(about(1)), pairs: byGroup(about(2)) };
}

export function actorsOf(track: Track): readonly string[] {
  return track.info?.actors ?? [];
}

function byGroup(tracks: readonly Track[]): Group[] {
  const groups = groupedBy(tracks, (track) => track.info?.group ?? "");
  return [...groups].map(([id, members]) => ({
    id,
    title: members[0]?.info?.groupTitle || inWords(id),
    tracks: members,
  }));
}

/** The actors of a group of pairs: the teams first, in their order, then the others. */
export function actorsIn(group: Group, teams: readonly string[]): string[] {
  const named = new Set(group.tracks.flatMap(actorsOf));
  return [...teams.filter((team) => named.has(team)), ...[...named].filter((id) => !teams.includes(id))];
}

/** Whether the group says of A towards B something else than of B towards A. */
export function isDirected(group: Group): boolean {
  const keys = new Set(group.tracks.map((track) => actorsOf(track).join(" ")));
  return group.tracks.some((track) => keys.has(actorsOf(track).toReversed().join(" ")));
}

export function pairIn(group: Group, from: string, to: string, directed: boolean): Track | undefined {
  return group.tracks.find(({ info }) => {
    const [first, second] = info?.actors ?? [];
    return (first === from && second === to) || (!directed && first === to && second === from);
  });
}
