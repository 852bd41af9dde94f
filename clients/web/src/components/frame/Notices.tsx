import { useSignal } from "@preact/signals";
import {
  type Message,
  Message_Kind,
  type Session,
  Session_State,
  type View,
} from "../../gen/demarche/v1/view_pb.js";
import { clockTime, zonedTime } from "../../format/time.js";
import { browserTime } from "../../state/clock.js";
import { useGame } from "../../state/context.js";
import { couldAsk, reminderText } from "../../state/useReminders.js";
import { Interventions } from "./Interventions.js";

/**
 * What everybody at the page must know before all else: practice, a pause, a deadline that nears,
 * what control has done, and its word to all.
 */
export function Notices({ view }: { view: View }) {
  const { session } = view;
  if (!session) return null;
  return (
    <div class="notices">
      <Practice session={session} />
      <Pause session={session} />
      <Reminder />
      <Interventions view={view} />
      <Broadcast view={view} />
      {view.seat?.team && <AskLeave session={session} />}
    </div>
  );
}

function Practice({ session }: { session: Session }) {
  if (!session.practice) return null;
  return (
    <p class="notice notice-practice" role="status">
      <b>Practice turn.</b> Nothing of it counts, and it tells nothing of the game to come.
    </p>
  );
}

function Pause({ session }: { session: Session }) {
  if (session.state !== Session_State.PAUSED) return null;
  return (
    <p class="notice notice-pause" role="status">
      <b>{session.pauseReason ? `Paused. Reason: ${session.pauseReason}.` : "The session is paused."}</b>{" "}
      {session.pausedUntil
        ? `The clock goes on by itself at ${zonedTime(session.pausedUntil, browserTime.value)}.`
        : "The clock goes on when the facilitator says so."}{" "}
      Orders and deals wait until then; you can go on talking.
    </p>
  );
}

/** That the team's deadline nears, and the way to its orders. */
function Reminder() {
  const { ui } = useGame();
  const minutes = ui.due.value;
  if (!minutes) return null;
  const go = () => {
    ui.panel.value = "orders";
    requestAnimationFrame(() => document.getElementById("panel-orders")?.focus());
  };
  return (
    <div class="notice notice-reminder">
      <p>
        <b>{reminderText(minutes)}</b>
      </p>
      <button type="button" class="small" onClick={go}>
        To the orders
      </button>
    </div>
  );
}

/** The newest word of control to all, until the person puts it away. */
function Broadcast({ view }: { view: View }) {
  const { drafts } = useGame();
  const putAway = drafts.of("broadcast-read", "");
  const newest = view.messages.findLast((each) => each.kind === Message_Kind.BROADCAST);
  if (!newest || isOwn(view, newest) || putAway.value === newest.id) return null;
  return (
    <div class="notice notice-broadcast" role="status">
      <p>
        <b>{newest.displayName || "Control"}</b>{" "}
        <span class="faint">to all, {clockTime(newest.sendTime)}</span> {newest.text}
      </p>
      <button type="button" class="small" onClick={() => (putAway.value = newest.id)}>
        Got it
      </button>
    </div>
  );
}

function isOwn(view: View, message: Message): boolean {
  return message.team === view.seat?.team && message.displayName === view.seat?.displayName;
}

/** Offers reminders where the browser has not been asked yet. */
function AskLeave({ session }: { session: Session }) {
  const { drafts } = useGame();
  const declined = drafts.of("no-reminders", false);
  const asked = useSignal(false);
  const ended = session.state === Session_State.ENDED;
  if (ended || declined.value || asked.value || !couldAsk()) return null;
  const ask = () => {
    asked.value = true;
    void Notification.requestPermission();
  };
  return (
    <div class="notice">
      <p>
        Shall this browser tell you when a turn opens, and 10 and 2 minutes before its deadline?
      </p>
      <button type="button" class="small" onClick={ask}>
        Remind me
      </button>
      <button type="button" class="small quiet" onClick={() => (declined.value = true)}>
        No
      </button>
    </div>
  );
}
