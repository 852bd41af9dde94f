import type { ComponentChildren } from "preact";
import {
  type Session,
  Session_Phase,
  Session_State,
  type View,
} from "../../gen/demarche/v1/view_pb.js";
import { zonedTime } from "../../format/time.js";
import { browserTime } from "../../state/clock.js";
import { TeamMark } from "../common/TeamMark.js";
import { Countdown } from "./Countdown.js";

/** The head of every session page: which session, which turn, how long, who one is. */
export function TopBar({ view, children }: { view: View; children?: ComponentChildren }) {
  const session = view.session;
  if (!session) return null;
  return (
    <header class="top-bar">
      <div class="top-title">
        <h1>{session.title || session.scenarioTitle}</h1>
        <p class="faint">
          {view.seat?.team ? <TeamMark view={view} team={view.seat.team} /> : null}{" "}
          <span class="top-name">{view.seat?.displayName}</span>
        </p>
      </div>
      <div class="top-actions">{children}</div>
      <div class="top-turn">
        <p class="turn-label">{turnLine(session)}</p>
        <p class={session.state === Session_State.PAUSED ? "phase phase-paused" : "phase"}>
          {phaseLine(session)}
        </p>
      </div>
      <div class="top-clock">
        <Countdown session={session} />
        {session.deadline && session.state === Session_State.RUNNING && (
          <p class="faint until">until {zonedTime(session.deadline, browserTime.value)}</p>
        )}
      </div>
    </header>
  );
}

function turnLine(session: Session): string {
  const { state, turn, turns } = session;
  if (session.practice) return `Practice turn · ${session.turnLabel}`;
  if (state === Session_State.LOBBY) return "Before the first turn";
  if (state === Session_State.ENDED && turn === 0) return "No turn was played";
  if (state === Session_State.ENDED && turn < turns) return `After turn ${turn} of ${turns}`;
  return `Turn ${session.turn} of ${session.turns} · ${session.turnLabel}`;
}

const RUNNING_PHASES: Record<Session_Phase, string> = {
  [Session_Phase.UNSPECIFIED]: "",
  [Session_Phase.BRIEFING]: "Briefing: read and talk, orders open later",
  [Session_Phase.PLANNING]: "Planning",
  [Session_Phase.ADJUDICATION]: "Adjudication: orders are locked",
  [Session_Phase.REVEAL]: "Reveal",
};

/** Where the session is, in words. */
export function phaseLine(session: Session): string {
  switch (session.state) {
    case Session_State.LOBBY:
      return "Briefing: read and get ready";
    case Session_State.RUNNING:
      return RUNNING_PHASES[session.phase];
    case Session_State.PAUSED:
      return session.pauseReason ? `Paused: ${session.pauseReason}` : "Paused";
    case Session_State.ENDED:
      return "Ended: everything is open";
    default:
      return "";
  }
}
