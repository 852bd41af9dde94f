import { Deal_State, type View } from "../gen/demarche/v1/view_pb.js";
import { capitalised, counted, listed } from "../format/words.js";
import { teamInText } from "./lookup.js";
import type { PanelId } from "./owed.js";

/** What a person had seen when they last looked; small enough to keep in the browser. */
export interface Seen {
  readonly turn: number;
  readonly result: number;
  readonly message: string;
  readonly deals: Readonly<Record<string, Deal_State>>;
  readonly approved: readonly string[];
}

/** One line of what is new. */
export interface News {
  readonly text: string;
  readonly panel: PanelId;
}

export function seenIn(view: View): Seen {
  return {
    turn: view.session?.turn ?? 0,
    result: view.lastResult?.turn ?? 0,
    message: view.messages.at(-1)?.id ?? "",
    deals: Object.fromEntries(view.deals.map((deal) => [deal.id, deal.state])),
    approved: view.teams.filter((team) => team.approved).map((team) => team.info?.id ?? ""),
  };
}

/** What is seen once the person has looked at a part of the page. */
export function afterLooking(seen: Seen, view: View, panel: PanelId): Seen {
  const now = seenIn(view);
  if (panel === "talk") return { ...seen, message: now.message };
  if (panel === "results") return { ...seen, result: now.result };
  if (panel === "deals") return { ...seen, deals: now.deals };
  return seen;
}

/** What was seen, as far as it still is there after a rewind or a practice turn. */
export function asFarAsPlayed(seen: Seen, view: View): Seen {
  const now = seenIn(view);
  if (seen.turn <= now.turn && seen.result <= now.result) return seen;
  return { ...seen, turn: Math.min(seen.turn, now.turn), result: Math.min(seen.result, now.result) };
}

/** What has happened since, in a few lines. */
export function newsSince(seen: Seen, view: View): News[] {
  return [...turnNews(seen, view), ...dealNews(seen, view), ...messageNews(seen, view), ...readyNews(seen, view)];
}

function turnNews(seen: Seen, view: View): News[] {
  const session = view.session;
  const news: News[] = [];
  const result = view.lastResult;
  if (result && result.turn > seen.result) {
    news.push({ text: `Turn ${result.turn} (${result.label}) has closed: see its results`, panel: "results" });
  }
  if (session && session.turn > seen.turn) {
    news.push({ text: `Turn ${session.turn} of ${session.turns} is open: ${session.turnLabel}`, panel: "board" });
  }
  return news;
}

function dealNews(seen: Seen, view: View): News[] {
  const own = view.seat?.team;
  return view.deals
    .filter((deal) => seen.deals[deal.id] !== deal.state)
    .filter((deal) => seen.deals[deal.id] !== undefined || deal.proposer !== own)
    .map((deal) => ({
      text: `${deal.title}: ${DEAL_NEWS[deal.state](teamInText(view, deal.proposer))}`,
      panel: "deals",
    }));
}

/** What has become of a deal. */
export const DEAL_NEWS: Record<Deal_State, (proposer: string) => string> = {
  [Deal_State.UNSPECIFIED]: () => "changed",
  [Deal_State.PROPOSED]: (proposer) => `proposed by ${proposer}`,
  [Deal_State.ACCEPTED]: () => "accepted by all its parties",
  [Deal_State.REJECTED]: () => "rejected",
  [Deal_State.COUNTERED]: () => "countered with other terms",
  [Deal_State.WITHDRAWN]: () => "withdrawn",
  [Deal_State.EXPIRED]: () => "expired unanswered",
  [Deal_State.IN_FORCE]: () => "in force",
};

function messageNews(seen: Seen, view: View): News[] {
  const unread = unreadAfter(seen.message, view);
  return unread === 0 ? [] : [{ text: counted(unread, "new message"), panel: "talk" }];
}

function readyNews(seen: Seen, view: View): News[] {
  const same = view.session?.turn === seen.turn;
  const ready = view.teams
    .filter((team) => team.approved && team.info && team.info.id !== view.seat?.team)
    .filter((team) => !(same && seen.approved.includes(team.info?.id ?? "")))
    .map((team) => teamInText(view, team.info?.id ?? ""));
  if (ready.length === 0) return [];
  const verb = ready.length === 1 ? "has approved its" : "have approved their";
  return [{ text: `${capitalised(listed(ready))} ${verb} orders`, panel: "board" }];
}

/** How many messages of others came after the given one; all of them if it is not in the view. */
export function unreadAfter(message: string, view: View): number {
  const last = view.messages.findLastIndex((each) => each.id === message);
  return view.messages.slice(last + 1).filter((each) => !isOwn(view, each)).length;
}

function isOwn(view: View, message: { team: string; displayName: string }): boolean {
  return message.team === view.seat?.team && message.displayName === view.seat?.displayName;
}
