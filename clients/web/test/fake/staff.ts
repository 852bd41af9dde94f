import { create } from "@bufbuild/protobuf";
import { Code, type ConnectRouter, type HandlerContext } from "@connectrpc/connect";
import { AuthoringService } from "../../src/gen/demarche/v1/authoring_service_pb.js";
import {
  ClassService,
  RosterEntrySchema,
  type RosterEntry,
} from "../../src/gen/demarche/v1/class_service_pb.js";
import { Seat_Role, SeatSchema, SpreadSchema, StandIn } from "../../src/gen/demarche/v1/view_pb.js";
import {
  DeskSchema,
  type PlannedInject,
  PlannedInject_State,
  TeamDesk_Status,
  WhiteCellService,
} from "../../src/gen/demarche/v1/white_cell_service_pb.js";
import { refuse } from "./refuse.js";
import { tracksOf } from "./view.js";
import type { FakeServer } from "./server.js";

export const OPERATOR_KEY = "operator";

/** What runs a session beside its clock. */
export function staffRoutes(router: ConnectRouter, server: FakeServer): void {
  const injectOf = (id: string): PlannedInject => {
    const inject = server.world.injects.find((each) => each.id === id);
    if (inject) return inject;
    throw refuse(Code.NotFound, "INJECT_NOT_FOUND", `There is no inject ${id}.`);
  };
  router.service(WhiteCellService, {
    getDesk: () => ({ desk: deskOf(server) }),
    listInjects: () => ({ injects: structuredClone(server.world.injects) }),
    planInject: (request) => {
      const inject = request.inject!;
      if (inject.condition.includes("nonsense")) {
        throw refuse(Code.InvalidArgument, "INVALID_FIELDS", "The condition is not a good one.", {
          "inject.condition": "nonsense\n^ there is no such name",
        });
      }
      return server.once("planInject", request, () => {
        inject.state = PlannedInject_State.PLANNED;
        server.world.injects = [
          ...server.world.injects.filter((each) => each.id !== inject.id),
          inject,
        ];
        return { inject };
      });
    },
    importInjects: (request) => server.once("importInjects", request, () => ({ injects: [] })),
    previewInject: () => ({
      readers: [{ team: "japan", text: "Ports are closed." }, { team: "" }],
      tracks: [{ track: "oil", title: "Oil price", before: 34, after: 39 }],
    }),
    sendInject: (request) =>
      server.once("sendInject", request, () => {
        const inject = injectOf(request.inject);
        inject.state = PlannedInject_State.SENT;
        return { inject: structuredClone(inject) };
      }),
    dropInject: (request) =>
      server.once("dropInject", request, () => {
        const inject = injectOf(request.inject);
        inject.state = PlannedInject_State.DROPPED;
        return { inject: structuredClone(inject) };
      }),
    overrideTrack: (request) =>
      server.once("overrideTrack", request, () => {
        server.world.values.get(request.track)?.splice(-1, 1, request.value);
        const track = tracksOf(server.world, { role: Seat_Role.OWNER, team: "" }).find(
          (each) => each.info?.id === request.track,
        )!;
        return { track };
      }),
    estimateMove: (request, context) =>
      server.once("estimateMove", request, () => {
        const { displayName } = server.seat(context);
        const judged = server.world.adjudications.find((each) => each.move?.id === request.move)!;
        const { parameter, value, note } = request;
        const others = judged.estimates.filter((each) => each.displayName !== displayName);
        judged.estimates = [
          ...others,
          { ...request, $typeName: "demarche.v1.Estimate", parameter, value, note, displayName },
        ];
        const values = judged.estimates.map((each) => each.value).sort();
        judged.spreads = [
          create(SpreadSchema, {
            parameter,
            count: values.length,
            lowest: values[0]!,
            suggested: values[Math.floor((values.length - 1) / 2)]!,
            highest: values.at(-1)!,
          }),
        ];
        return { adjudication: structuredClone(judged) };
      }),
  });
  router.service(ClassService, classRoutes(server));
  router.service(AuthoringService, {
    getScenarioSetup: (_, context) => {
      const token = context.requestHeader.get("authorization")?.replace("Bearer ", "");
      if (token !== OPERATOR_KEY) {
        throw refuse(Code.Unauthenticated, "OPERATOR_KEY_INVALID", "This call needs the key.");
      }
      return { modifiers: MODIFIERS, thesisWeights: { swing: 1, bound: 1 } };
    },
  });
}

const MODIFIERS = [
  {
    id: "westbound",
    title: "Russia looks to the West",
    text: "Overtures from the West count double.",
    cites: [],
  },
];

function classRoutes(server: FakeServer) {
  const roster: RosterEntry[] = [];
  const allow = (context: HandlerContext) => {
    const token = context.requestHeader.get("authorization")?.replace("Bearer ", "");
    if (token === OPERATOR_KEY) return;
    const { role } = server.seat(context);
    if (role !== Seat_Role.OWNER && role !== Seat_Role.CONTROLLER) {
      throw refuse(
        Code.PermissionDenied,
        "NOT_FACILITATOR",
        "Only those who run the class may do that.",
      );
    }
  };
  const classOf = () => ({
    name: "classes/seminar",
    title: "Tuesday class",
    scenario: "scenarios/islands-and-pipelines",
    worlds: ["Red", "Blue"].map((name) => ({ name, desk: deskOf(server) })),
  });
  const add = (csv: string) => {
    const rows = csv.trim().split("\n").slice(1);
    const wrong = rows.findIndex((row) => row.startsWith(","));
    if (wrong >= 0) {
      throw refuse(
        Code.InvalidArgument,
        "INVALID_FIELDS",
        `Line ${wrong + 2}: the name is missing.`,
      );
    }
    const added = rows.map((row, index) => {
      const [displayName = "", email = "", team = ""] = row.split(",");
      return create(RosterEntrySchema, {
        displayName,
        email,
        joinCode: { code: `PERSON${index}X`, role: Seat_Role.MEMBER, team, displayName },
      });
    });
    roster.push(...added);
    return added;
  };
  return {
    getClass: (_: unknown, context: HandlerContext) => {
      allow(context);
      return { class: classOf() };
    },
    createClass: (request: { requestId: string; rosterCsv: string }, context: HandlerContext) => {
      allow(context);
      return server.once("createClass", request, () => {
        const seat = server.sit(Seat_Role.OWNER, "", "Dana");
        const owned = [
          {
            world: "Red",
            seat: create(SeatSchema, seat),
            token: seat.token,
            joinCodes: server.codes,
          },
        ];
        return { class: classOf(), owned, roster: request.rosterCsv ? add(request.rosterCsv) : [] };
      });
    },
    listRoster: () => ({ roster }),
    importRoster: (request: { requestId: string; csv: string }) =>
      server.once("importRoster", request, () => ({ added: add(request.csv) })),
    getJoinSheet: () => ({ html: "<!doctype html><title>Sheet</title>" }),
    moveSeat: (request: {
      requestId: string;
      name: string;
      role: number;
      team: string;
      head: boolean;
    }) =>
      server.once("moveSeat", request, () => {
        const seat = server.world.seats.find((each) => each.name === request.name)!;
        const { role, team, head } = request;
        Object.assign(seat, { role, team, head });
        return { seat: create(SeatSchema, seat) };
      }),
    replaceSeat: (request: { requestId: string; name: string }) =>
      server.once("replaceSeat", request, () => ({
        joinCode: { code: "NEWCODE1", role: Seat_Role.MEMBER },
      })),
  };
}

/** How the teams stand, roughly as the server would say it. */
function deskOf(server: FakeServer) {
  const { world } = server;
  return create(DeskSchema, {
    session: world.session,
    teams: world.teams.map((team) => ({
      team: team.info?.id ?? "",
      status: team.approved ? TeamDesk_Status.APPROVED : TeamDesk_Status.LATE,
      standIn: team.standIn || StandIn.NONE,
      members: team.members.map((displayName) => ({
        displayName,
        online: true,
        quizAnswered: 2,
        quizRight: 1,
      })),
      moves: world.orders.find((orders) => orders.team === team.info?.id)?.moves.length ?? 0,
      messagesInTurn: 1,
      messages: 3,
      missing: team.approved ? [] : ["an assessment"],
    })),
    staffOnline: ["Dana"],
  });
}
