import type { World } from "../../gen/demarche/v1/class_service_pb.js";
import { type Session, Session_State } from "../../gen/demarche/v1/view_pb.js";
import {
  type TeamDesk,
  TeamDesk_Status as Status,
} from "../../gen/demarche/v1/white_cell_service_pb.js";
import { countdown, zonedTime } from "../../format/time.js";
import { counted, listed } from "../../format/words.js";
import { browserTime, offsetOf, secondsLeft } from "../../state/clock.js";
import { useServices } from "../../state/context.js";
import { inWords } from "../../state/lookup.js";
import { heldSeats, pageOf } from "../../state/seats.js";
import { phaseLine } from "../frame/TopBar.js";

const STATUSES: Record<Status, string> = {
  [Status.UNSPECIFIED]: "",
  [Status.IDLE]: "nothing yet",
  [Status.DRAFTING]: "drafting",
  [Status.APPROVED]: "✓ ready",
  [Status.LATE]: "late",
  [Status.STOOD_IN]: "stood in for",
  [Status.EMPTY]: "empty",
};

interface Props {
  world: World;
  /** When it was asked for, by the browser's clock. */
  taken: number;
  /** Titles of the teams by their ids. */
  titles: ReadonlyMap<string, string>;
}

/** How one world of a class stands. */
export function WorldCard({ world, taken, titles }: Props) {
  const { storage } = useServices();
  const { desk } = world;
  const session = desk?.session;
  if (!desk || !session) return null;
  const seat = heldSeats(storage).find(({ name }) => name.startsWith(`${session.name}/`));
  return (
    <article class="card world-card">
      <header>
        <h2>{world.name}</h2>
        <span class="countdown-small">
          {timeLeft(session, taken)}
          {session.deadline && session.state === Session_State.RUNNING && (
            <span class="faint until"> until {zonedTime(session.deadline, browserTime.value)}</span>
          )}
        </span>
      </header>
      <p>
        {session.turn > 0 && `Turn ${session.turn} of ${session.turns} · ${session.turnLabel}. `}
        {session.state === Session_State.LOBBY ? "Not started yet" : phaseLine(session)}
        {session.pausedUntil && `, until ${zonedTime(session.pausedUntil, browserTime.value)}`}
      </p>
      <ul class="world-teams">
        {desk.teams.map((team) => (
          <TeamLine
            key={team.team}
            team={team}
            title={titles.get(team.team) ?? inWords(team.team)}
          />
        ))}
      </ul>
      <p class="faint">
        {desk.questions.length > 0 && `${counted(desk.questions.length, "open question")}. `}
        {desk.unruled > 0 && `${counted(desk.unruled, "move")} to judge. `}
        {desk.staffOnline.length > 0 && `Control: ${desk.staffOnline.join(", ")}.`}
      </p>
      {seat && <a href={pageOf(seat)}>Go to this world</a>}
    </article>
  );
}

function TeamLine({ team, title }: { team: TeamDesk; title: string }) {
  const online = team.members.filter((each) => each.online).length;
  const kind = { [Status.APPROVED]: "ready", [Status.LATE]: "late" }[team.status as number] ?? "";
  return (
    <li class={kind}>
      <b>{title}</b>
      <span>{STATUSES[team.status]}</span>
      <span class="faint">
        {team.members.length > 0 && `${online} of ${team.members.length} online`}
      </span>
      {team.missing.length > 0 && (
        <span class="missing faint">Missing: {listed(team.missing)}</span>
      )}
    </li>
  );
}

function timeLeft(session: Session, taken: number): string {
  const offset = offsetOf(session.serverTime, taken);
  const left = secondsLeft(session, offset, browserTime.value);
  if (session.state === Session_State.PAUSED)
    return left === undefined ? "" : `${countdown(left)} (stopped)`;
  return left === undefined ? "" : countdown(left);
}
