import { Code, type HandlerContext } from "@connectrpc/connect";
import { Seat_Role } from "../../src/gen/demarche/v1/view_pb.js";
import { TEAMS } from "./scenario.js";
import { refuse } from "./refuse.js";
import { type FakeSeat, newWorld, type World } from "./world.js";

/** One session in memory: who sits in it and who waits for its changes. */
export class FakeServer {
  world: World = newWorld();
  /** Requests by name, so that tests can see what was sent. */
  readonly received: { method: string; request: { requestId?: string } }[] = [];
  /** Conversations that were marked as read, and cursors as seen. */
  readonly read: string[] = [];
  readonly seen: string[] = [];
  /** The teams in whose name calls were made by others. */
  readonly teamsSpokenFor: string[] = [];
  /** While true every call fails as if the line were cut. */
  down = false;
  #toLose = 0;
  readonly #answers = new Map<string, unknown>();
  #waiting: (() => void)[] = [];

  readonly codes = [
    ...TEAMS.map((team) => ({
      code: `${team.shortTitle}2016XX`,
      role: Seat_Role.MEMBER,
      team: team.id,
    })),
    { code: "WATCH2XX", role: Seat_Role.OBSERVER, team: "" },
    { code: "CONTROLX", role: Seat_Role.OWNER, team: "" },
    { code: "KEN2016X", role: Seat_Role.MEMBER, team: "japan", displayName: "Ken Mori", head: true },
  ] as { code: string; role: Seat_Role; team: string; displayName?: string; head?: boolean; used?: boolean }[];

  /** The seat that a call's token opens. */
  seat(context: HandlerContext): FakeSeat {
    if (this.down) throw refuse(Code.Unavailable, "", "");
    const token = context.requestHeader.get("authorization")?.replace("Bearer ", "");
    const seat = this.world.seats.find((each) => each.token === token);
    const team = context.requestHeader.get("demarche-team") ?? "";
    if (team) this.teamsSpokenFor.push(team);
    if (seat) return team ? { ...seat, team } : seat;
    throw refuse(
      Code.Unauthenticated,
      "TOKEN_INVALID",
      "This seat is no longer valid. Ask the facilitator for a new link.",
    );
  }

  sit(role: Seat_Role, team: string, displayName: string, requestId = ""): FakeSeat {
    const again = this.world.seats.find((each) => requestId && each.requestId === requestId);
    if (again) return again;
    const number = this.world.seats.length + 1;
    const seat = {
      name: `sessions/tuesday/seats/s${number}`,
      token: `dm1.tuesday.s${number}.${"secret".repeat(4)}${number}`,
      role,
      team,
      displayName,
      requestId,
    };
    this.world.seats.push(seat);
    const joined = this.world.teams.find((each) => each.info?.id === team);
    joined?.members.push(displayName);
    if (joined) joined.bot = false;
    this.changed();
    return seat;
  }

  /** Carries out the next commands without their callers learning of it, as when the line breaks. */
  loseAnswers(count: number): void {
    this.#toLose = count;
  }

  /** Carries a command out once for each request id, as the contract promises. */
  once<Q extends { requestId?: string }, A>(method: string, request: Q, act: () => A): A {
    this.received.push({ method, request });
    const id = request.requestId ?? "";
    if (id && this.#answers.has(id)) return this.#answers.get(id) as A;
    const answer = act();
    if (id) this.#answers.set(id, answer);
    this.changed();
    if (this.#toLose-- > 0) throw refuse(Code.Unavailable, "", "");
    return answer;
  }

  changed(): void {
    this.world.version++;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Ends when the world changes, after the time, or when the caller goes. */
  async change(milliseconds: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#waiting.push(wake);
      signal.addEventListener("abort", wake);
    });
  }
}
