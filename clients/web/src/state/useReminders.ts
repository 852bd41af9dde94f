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

/** Puts what waits for the person into the page's title, and tells of turns and deadlines. */
export function useReminders(game: Game, title: string): void {
  const view = game.view.value;
  useDeadlines(game, view);
  const opened = useOpenedTurn(game, view);
  const due = game.ui.due.value;
  const seen = read<{ message: string }>(game.storage, seenKey(game));
  const unread = view && seen ? unreadAfter(seen.message, view) : 0;
  useEffect(() => {
    const mark = due ? `⏰ ${due} min ` : opened ? `▶ ${opened} ` : "";
    document.title = `${mark}${unread ? `(${unread}) ` : ""}${title}`;
  }, [title, due, opened, unread]);
}

function seenKey(game: Game): string {
  return `demarche/seen/${game.seat.name}`;
}

/**
 * Reminds when a deadline nears. The reminder is void when the team's orders are awaited no more, or
 * when the deadline was moved away again.
 */
function useDeadlines(game: Game, view: View | undefined): void {
  const before = useRef<{ turn: string; left: number } | undefined>(undefined);
  const { due } = game.ui;
  const left =
    view?.session && secondsLeft(view.session, game.clockOffset.value, browserTime.value);
  useEffect(() => {
    // After a rewind the same turn is another one: that less time is left is no passing of it.
    const turn = view ? openTurn(view) : "";
    const known = before.current;
    before.current = left === undefined ? undefined : { turn, left };
    const awaited = view && left !== undefined && isAwaited(view);
    if (!awaited || left > (due.value ?? 0) * 60) due.value = undefined;
    const passed = awaited && known?.turn === turn ? markPassed(known.left, left) : undefined;
    if (!passed) return;
    due.value = passed;
    game.ui.announcement.value = reminderText(passed);
    notify(game, reminderText(passed));
  }, [view, left]);
}

/** Tells a member who looks elsewhere that a turn has opened; gives which one until it is seen. */
function useOpenedTurn(game: Game, view: View | undefined): string {
  const opened = useSignal("");
  const before = useRef<string | undefined>(undefined);
  const open = view && openTurn(view);
  useEffect(() => {
    if (open === undefined) return;
    const known = before.current;
    before.current = open || known || "";
    if (known === undefined || !open || open === known || !document.hidden) return;
    opened.value = `Turn ${view?.session?.turn}`;
    notify(game, `${opened.value} is open: your team's orders are awaited.`);
  }, [open]);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) opened.value = "";
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return opened.value;
}

/** Names the turn in which the seat's team can order now, also after a rewind; empty if none. */
export function openTurn({ session, seat, branches }: View): string {
  const open =
    session?.state === Session_State.RUNNING && session.phase === Session_Phase.PLANNING;
  if (!open || !seat?.team) return "";
  return [session.practice ? "practice" : branches.length, session.turn].join("/");
}

/** Whether the team's orders are being waited for. */
export function isAwaited(view: View): boolean {
  const { seat } = view;
  const orders = view.orders.find((each) => each.team === seat?.team);
  return openTurn(view) !== "" && orders?.state === Orders_State.DRAFT;
}

/** The mark in minutes that the time left has passed; undefined if none. */
export function markPassed(before: number, now: number): number | undefined {
  return REMIND_MINUTES.findLast((minutes) => before > minutes * 60 && now <= minutes * 60);
}

export function reminderText(minutes: number): string {
  return `Less than ${minutes} minutes left, and your orders are not approved.`;
}

function notify(game: Game, text: string): void {
  if (!mayNotify()) return;
  try {
    const shown = new Notification(game.seat.title || "Demarche", {
      body: text,
      tag: `demarche-${game.seat.name}`,
    });
    shown.onclick = () => window.focus();
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
