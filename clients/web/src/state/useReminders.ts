import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Orders_State, Session_Phase, Session_State, type View } from "../gen/demarche/v1/view_pb.js";
import { browserTime, secondsLeft } from "./clock.js";
import type { Game } from "./game.js";
import { unreadAfter } from "./seen.js";
import { read } from "./storage.js";

/** How long before a deadline a team is reminded that its orders are not approved. */
const REMIND_MINUTES = [10, 2];

/** Puts what waits for the person into the page's title, and reminds of deadlines. */
export function useReminders(game: Game, title: string): void {
  const told = useSignal("");
  const view = game.view.value;
  const left =
    view?.session && secondsLeft(view.session, game.clockOffset.value, browserTime.value);
  const due = view && left !== undefined ? reminderDue(view, left) : undefined;
  const seen = read<{ message: string }>(game.storage, seenKey(game));
  const unread = view && seen ? unreadAfter(seen.message, view) : 0;
  useEffect(() => {
    document.title = `${due ? `⏰ ${due} min ` : ""}${unread ? `(${unread}) ` : ""}${title}`;
  }, [title, due, unread]);
  useEffect(() => {
    const key = due ? `${view?.session?.turn}/${due}` : "";
    if (!due || told.value === key) return;
    told.value = key;
    remind(game, due);
  }, [due]);
}

function seenKey(game: Game): string {
  return `demarche/seen/${game.seat.name}`;
}

/** The mark in minutes that was passed last, if the team's orders are still not approved. */
export function reminderDue(view: View, secondsToGo: number): number | undefined {
  const { session, seat } = view;
  const running =
    session?.state === Session_State.RUNNING && session.phase === Session_Phase.PLANNING;
  const orders = view.orders.find((each) => each.team === seat?.team);
  if (!running || !seat?.team || orders?.state !== Orders_State.DRAFT) return undefined;
  return REMIND_MINUTES.toReversed().find((minutes) => secondsToGo <= minutes * 60);
}

function remind(game: Game, minutes: number): void {
  const text = `Less than ${minutes} minutes left, and your orders are not approved.`;
  game.ui.announcement.value = text;
  if (!mayNotify()) return;
  try {
    new Notification(game.seat.title || "Demarche", { body: text, tag: `demarche-${game.seat.name}` });
  } catch {
    // Some phones allow notifications to service workers only; the title and the page still tell.
  }
}

function mayNotify(): boolean {
  return "Notification" in window && Notification.permission === "granted";
}

/** Whether asking the person for leave to remind would help. */
export function couldAsk(): boolean {
  return "Notification" in window && Notification.permission === "default";
}
