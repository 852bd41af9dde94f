import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import {
  Orders_State,
  Session_Phase,
  Session_State,
  type View,
} from "../gen/demarche/v1/view_pb.js";
import { browserTime, secondsLeft } from "./clock.js";
import type { Game } from "./game.js";
import { unreadAfter } from "./seen.js";
import { read } from "./storage.js";

/** How long before a deadline a team is reminded that its orders are not approved. */
const REMIND_MINUTES = [10, 2];

/** Puts what waits for the person into the page's title, and reminds of deadlines. */
export function useReminders(game: Game, title: string): void {
  const before = useRef<{ turn: number; left: number } | undefined>(undefined);
  const due = useSignal<number | undefined>(undefined);
  const view = game.view.value;
  const left =
    view?.session && secondsLeft(view.session, game.clockOffset.value, browserTime.value);
  const seen = read<{ message: string }>(game.storage, seenKey(game));
  const unread = view && seen ? unreadAfter(seen.message, view) : 0;
  useEffect(() => {
    const turn = view?.session?.turn ?? 0;
    const known = before.current;
    before.current = left === undefined ? undefined : { turn, left };
    if (!view || left === undefined || !isAwaited(view)) due.value = undefined;
    else if (known?.turn === turn) {
      const passed = markPassed(known.left, left);
      if (passed) due.value = passed;
      if (passed) remind(game, passed);
    }
  }, [view, left]);
  useEffect(() => {
    const clock = due.value ? `⏰ ${due.value} min ` : "";
    document.title = `${clock}${unread ? `(${unread}) ` : ""}${title}`;
  }, [title, due.value, unread]);
}

function seenKey(game: Game): string {
  return `demarche/seen/${game.seat.name}`;
}

/** Whether the team's orders are being waited for. */
export function isAwaited(view: View): boolean {
  const { session, seat } = view;
  const orders = view.orders.find((each) => each.team === seat?.team);
  return (
    session?.state === Session_State.RUNNING &&
    session.phase === Session_Phase.PLANNING &&
    Boolean(seat?.team) &&
    orders?.state === Orders_State.DRAFT
  );
}

/** The mark in minutes that the time left has passed; undefined if none. */
export function markPassed(before: number, now: number): number | undefined {
  return REMIND_MINUTES.findLast((minutes) => before > minutes * 60 && now <= minutes * 60);
}

function remind(game: Game, minutes: number): void {
  const text = `Less than ${minutes} minutes left, and your orders are not approved.`;
  game.ui.announcement.value = text;
  if (!mayNotify()) return;
  try {
    new Notification(game.seat.title || "Demarche", {
      body: text,
      tag: `demarche-${game.seat.name}`,
    });
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
