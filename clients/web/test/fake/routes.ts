import { create } from "@bufbuild/protobuf";
import { Code, type ConnectRouter, type HandlerContext } from "@connectrpc/connect";
import { ScenarioService } from "../../src/gen/demarche/v1/scenario_service_pb.js";
import { SessionService } from "../../src/gen/demarche/v1/session_service_pb.js";
import { BranchSchema, Seat_Role, Session_State, StandIn } from "../../src/gen/demarche/v1/view_pb.js";
import { playRoutes } from "./play.js";
import { refuse } from "./refuse.js";
import { closeTurn, endSession } from "./resolve.js";
import { RICH, withOdds } from "./rich.js";
import { staffRoutes } from "./staff.js";
import { SCENARIO } from "./scenario.js";
import type { FakeServer } from "./server.js";
import { openTurn } from "./world.js";
import { timestampDate, timestampFromMs } from "@bufbuild/protobuf/wkt";
import { SeatSchema } from "../../src/gen/demarche/v1/view_pb.js";

/** The fake server's services, for a router in memory or behind HTTP. */
export function routes(server: FakeServer): (router: ConnectRouter) => void {
  return (router) => {
    router.service(ScenarioService, {
      listScenarios: () => ({ scenarios: [SCENARIO.summary!] }),
      getScenario: () => ({ scenario: server.world.rich ? RICH : SCENARIO }),
    });
    router.service(SessionService, sessionRoutes(server));
    playRoutes(router, server);
    staffRoutes(router, server);
  };
}

function sessionRoutes(server: FakeServer) {
  const steer = <Q extends { requestId: string }>(method: string, act: (request: Q) => void) => {
    return (request: Q, context: HandlerContext) =>
      server.once(method, request, () => {
        server.seat(context);
        act(request);
        return { session: server.world.session };
      });
  };
  const codeOf = (code: string) => {
    const found = server.codes.find((each) => each.code === code.toUpperCase());
    if (found) return found;
    throw refuse(Code.NotFound, "CODE_NOT_FOUND", `No seat has the code ${code}. Check it with the person who gave it to you.`);
  };
  return {
    getSession: () => ({ session: server.world.session }),
    lookUpCode: ({ code }: { code: string }) => ({ session: server.world.session, ...codeOf(code) }),
    joinSession: (request: { requestId: string; code: string; displayName: string }) => {
      const code = codeOf(request.code);
      const { role, team } = code;
      const name = request.displayName.trim() || (code.displayName ?? "");
      if (code.used) {
        throw refuse(Code.FailedPrecondition, "CODE_USED", "This code has been used.");
      }
      if (!name) {
        throw refuse(Code.InvalidArgument, "INVALID_FIELDS", "A name is missing.", {
          display_name: "Give the name that the others shall see.",
        });
      }
      return server.once("joinSession", request, () => {
        const seat = server.sit(role, team, name, request.requestId);
        code.used = code.displayName !== undefined;
        return { session: server.world.session, seat: create(SeatSchema, seat), token: seat.token };
      });
    },
    listSeats: () => ({
      seats: server.world.seats.map((seat) => create(SeatSchema, seat)),
      joinCodes: server.codes,
    }),
    revokeSeat: (request: { requestId: string; name: string }) =>
      server.once("revokeSeat", request, () => {
        const { seats } = server.world;
        server.world.seats = seats.filter((seat) => seat.name !== request.name);
        return {};
      }),
    setBot: (request: { requestId: string; team: string; active: boolean }) =>
      server.once("setBot", request, () => {
        const team = server.world.teams.find((each) => each.info?.id === request.team);
        if (team) team.bot = request.active;
        return {};
      }),
    createSession: (request: { requestId: string; title: string }) =>
      server.once("createSession", request, () => {
        const seat = server.sit(Seat_Role.OWNER, "", "Dana");
        const { session } = server.world;
        return { session, seat: create(SeatSchema, seat), token: seat.token, joinCodes: server.codes };
      }),
    startPractice: steer("startPractice", () => {
      openTurn(server.world, 1);
      server.world.session.practice = true;
    }),
    endPractice: steer("endPractice", () => {
      Object.assign(server.world.session, { practice: false, turn: 0, state: Session_State.LOBBY });
    }),
    shiftSchedule: steer("shiftSchedule", () => {}),
    setStandIn: (request: { requestId: string; team: string; standIn: StandIn }) =>
      server.once("setStandIn", request, () => {
        const team = server.world.teams.find((each) => each.info?.id === request.team)!;
        team.standIn = request.standIn;
        team.bot = request.standIn === StandIn.BOT;
        return {};
      }),
    reopenSession: steer("reopenSession", () => {
      server.world.session.state = Session_State.RUNNING;
      server.world.reveal = undefined;
    }),
    rewind: steer<{ requestId: string; turn: number; reason: string }>("rewind", ({ turn, reason }) => {
      const turns = server.world.results.length - turn + 1;
      server.world.branches.push(create(BranchSchema, { number: 1, fromTurn: turn, turns, reason }));
      server.world.results.length = turn - 1;
      openTurn(server.world, turn);
    }),
    startSession: steer("startSession", () => openTurn(server.world, 1)),
    pauseSession: steer<{ requestId: string; reason: string }>("pauseSession", ({ reason }) => {
      Object.assign(server.world.session, {
        state: Session_State.PAUSED,
        pauseReason: reason,
        secondsLeft: 252n,
      });
    }),
    resumeSession: steer("resumeSession", () => {
      server.world.session.state = Session_State.RUNNING;
    }),
    extendTurn: steer<{ requestId: string; minutes: number }>("extendTurn", ({ minutes }) => {
      const { deadline } = server.world.session;
      const from = deadline ? timestampDate(deadline).getTime() : Date.now();
      server.world.session.deadline = timestampFromMs(from + minutes * 60_000);
    }),
    closeTurn: steer("closeTurn", () => closeTurn(server.world)),
    ruleMove: (request: {
      requestId: string;
      team: string;
      id: string;
      value: number;
      reason: string;
    }) => {
      if (request.value > 0.9) {
        throw refuse(Code.InvalidArgument, "INVALID_FIELD", "Odds lies between 0.1 and 0.9.");
      }
      return server.once("ruleMove", request, () => {
        const { value, reason } = request;
        server.world.rich?.odds.set(request.id, { value, reason });
        const orders = server.world.orders.find((each) => each.team === request.team)!;
        return { orders: withOdds(server.world, orders) };
      });
    },
    awardDebrief: (request: { requestId: string; team: string; points: number; reason: string }) =>
      server.once("awardDebrief", request, () => {
        const scores = server.world.reveal?.scores ?? [];
        const score = scores.find((each) => each.team === request.team)!;
        score.total += request.points;
        return { scores: structuredClone(scores) };
      }),
    endSession: steer("endSession", () => endSession(server.world)),
  };
}
