import { capitalised } from "../format/words.js";
import type { TeamInfo } from "../gen/demarche/v1/scenario_pb.js";
import type { Track, View } from "../gen/demarche/v1/view_pb.js";

/** The team of that id; an actor that nobody plays has no entry. */
export function teamOf(view: View, id: string): TeamInfo | undefined {
  return view.teams.find((team) => team.info?.id === id)?.info;
}

/** What to call a team, or an actor that nobody plays. */
export function teamTitle(view: View, id: string): string {
  return teamOf(view, id)?.title ?? inWords(id);
}

/** The team's title as it stands within a sentence: `the United States`. */
export function teamInText(view: View, id: string): string {
  return teamOf(view, id)?.inText || teamTitle(view, id);
}

export function trackOf(view: View, id: string): Track | undefined {
  return view.tracks.find((track) => track.info?.id === id);
}

/** The readable form of an id that the contract gives no title for: `united_states`, `trust`. */
export function inWords(id: string): string {
  const words = id.replaceAll(/[_-]+/g, " ").trim();
  return capitalised(words);
}

/**
 * The heads of the seat's delegation if they alone approve and sign and the seat is none of them;
 * else nobody.
 */
export function mustAsk(view: View): readonly string[] {
  const team = view.teams.find((each) => each.info?.id === view.seat?.team);
  const heads = team?.heads ?? [];
  return view.session?.headsApprove && view.seat?.team && !view.seat.head ? heads : [];
}
