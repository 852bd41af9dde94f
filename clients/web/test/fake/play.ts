import { create } from "@bufbuild/protobuf";
import { Code, type ConnectRouter, type HandlerContext } from "@connectrpc/connect";
import {
  AnswerDealRequest_Answer,
  PlayService,
} from "../../src/gen/demarche/v1/play_service_pb.js";
import type { Parameter } from "../../src/gen/demarche/v1/scenario_pb.js";
import {
  AssessmentSchema,
  type Deal,
  Deal_State,
  DealSchema,
  Message_Kind,
  OrderedMoveSchema,
  Orders_State,
  Seat_Role,
  Session_State,
} from "../../src/gen/demarche/v1/view_pb.js";
import { refuse } from "./refuse.js";
import { closeTurn } from "./resolve.js";
import { OATH, RICH_MOVES, RUSSIAS } from "./rich.js";
import { BRIEF, DEALS, MOVES } from "./scenario.js";
import type { FakeServer } from "./server.js";
import { teamworkRoutes } from "./teamwork.js";
import { changesBetween, tracksOf, viewOf } from "./view.js";
import { say } from "./world.js";

const HEARTBEAT_MS = 5_000;

export function playRoutes(router: ConnectRouter, server: FakeServer): void {
  const ordersOf = (context: HandlerContext) => {
    const { team } = server.seat(context);
    const orders = server.world.orders.find((each) => each.team === team);
    if (orders) return orders;
    throw refuse(Code.PermissionDenied, "NOT_A_TEAM", "Only members of a team order moves.");
  };
  const dealOf = (id: string) => {
    const deal = server.world.deals.find((each) => each.id === id);
    if (deal) return deal;
    throw refuse(Code.NotFound, "DEAL_NOT_FOUND", `There is no deal ${id}.`);
  };
  const propose = (context: HandlerContext, kind: string, terms: Record<string, string>, note: string, counters = ""): Deal => {
    const info = dealsOf(server).find((each) => each.id === kind)!;
    check(info.terms, terms, "terms");
    return create(DealSchema, {
      id: `d${server.world.nextId++}`,
      deal: kind,
      title: info.title,
      parties: info.parties,
      proposer: server.seat(context).team,
      acceptedBy: [server.seat(context).team],
      terms,
      summary: Object.values(terms).join(", "),
      note,
      state: info.parties.length === 1 ? Deal_State.ACCEPTED : Deal_State.PROPOSED,
      turn: server.world.session.turn,
      counters,
      costs: [{ resource: "capital", title: "Political capital", amount: 1 }],
    });
  };

  router.service(PlayService, {
    getView: (_, context) => ({ view: viewOf(server.world, server.seat(context)) }),
    async *watch(request, context) {
      let shown = viewOf(server.world, server.seat(context));
      yield request.cursor === shown.cursor
        ? { cursor: shown.cursor }
        : { cursor: shown.cursor, reset: shown };
      while (!context.signal.aborted) {
        await server.change(HEARTBEAT_MS, context.signal);
        const next = viewOf(server.world, server.seat(context));
        const changes = next.cursor === shown.cursor ? [] : changesBetween(shown, next);
        shown = next;
        yield { cursor: next.cursor, changes };
      }
    },
    getBrief: () => ({ title: "Japan, 2016", text: BRIEF }),
    listMoves: (_, context) => {
      const { team } = server.seat(context);
      const ordered = ordersOf(context).moves.map((move) => move.move);
      const { state, pauseReason } = server.world.session;
      const paused = state === Session_State.PAUSED
        ? `The session is paused (${pauseReason}). Wait until a facilitator resumes it.`
        : "";
      return {
        moves: movesOf(server).filter((move) => move.teams.includes(team)).map((move) => ({
          move,
          available: !paused && move.id !== "summit" && !ordered.includes(move.id),
          reason: paused || (ordered.includes(move.id)
            ? "Already among your orders; it can be made once in a turn."
            : move.id === "summit" ? "Needs G7 unity of at least 8; it is 7.0." : ""),
        })),
        deals: dealsOf(server).filter((deal) => deal.parties.includes(team)).map((deal) => ({
          deal,
          available: true,
        })),
      };
    },
    addMove: (request, context) => {
      const info = movesOf(server).find((move) => move.id === request.move)!;
      const orders = ordersOf(context);
      check(info.parameters, request.parameters, "parameters");
      const amount = request.parameters["step"] === "3" ? 2 : 1;
      const move = create(OrderedMoveSchema, {
        id: `m${server.world.nextId}`,
        move: info.id,
        title: info.title,
        parameters: request.parameters,
        summary: [info.title, ...Object.values(request.parameters)].join(", "),
        costs: [{ resource: "capital", title: "Political capital", amount }],
        rationale: request.rationale,
        author: server.seat(context).displayName,
        ...(request.prediction ? { prediction: request.prediction } : {}),
        free: info.free,
      });
      if (request.validateOnly) return { move, orders };
      if (server.world.session.rationaleRequired && !request.rationale) {
        throw refuse(Code.InvalidArgument, "INVALID_FIELDS", "A reason is missing.", {
          rationale: "Say why the team does it.",
        });
      }
      return server.once("addMove", request, () => {
        server.world.nextId++;
        orders.moves.push(move);
        orders.revision++;
        return { move, orders: structuredClone(orders) };
      });
    },
    removeMove: (request, context) =>
      server.once("removeMove", request, () => {
        const orders = ordersOf(context);
        orders.moves = orders.moves.filter((move) => move.id !== request.id);
        orders.revision++;
        return { orders: structuredClone(orders) };
      }),
    approveOrders: (request, context) =>
      server.once("approveOrders", request, () => {
        const orders = ordersOf(context);
        if (request.expectedRevision && request.expectedRevision !== orders.revision) {
          throw refuse(Code.Aborted, "ORDERS_CHANGED", "A colleague has changed the orders meanwhile. Read them again, then approve.");
        }
        approve(server, orders.team, true);
        const answer = { orders: structuredClone(orders) };
        if (server.world.teams.every((team) => team.approved)) closeTurn(server.world);
        return answer;
      }),
    withdrawOrders: (request, context) =>
      server.once("withdrawOrders", request, () => {
        const orders = ordersOf(context);
        approve(server, orders.team, false);
        return { orders: structuredClone(orders) };
      }),
    proposeDeal: (request, context) => {
      const deal = propose(context, request.deal, request.terms, request.note);
      if (request.validateOnly) return { deal };
      return server.once("proposeDeal", request, () => {
        Object.assign(deal, request.form ?? {});
        server.world.deals.push(deal);
        return { deal };
      });
    },
    answerDeal: (request, context) =>
      server.once("answerDeal", request, () => {
        const deal = dealOf(request.id);
        const { team } = server.seat(context);
        if (request.answer === AnswerDealRequest_Answer.ACCEPT) deal.acceptedBy.push(team);
        const all = deal.acceptedBy.length === deal.parties.length;
        deal.state = {
          [AnswerDealRequest_Answer.UNSPECIFIED]: deal.state,
          [AnswerDealRequest_Answer.ACCEPT]: all ? Deal_State.ACCEPTED : Deal_State.PROPOSED,
          [AnswerDealRequest_Answer.REJECT]: Deal_State.REJECTED,
          [AnswerDealRequest_Answer.WITHDRAW]: Deal_State.WITHDRAWN,
        }[request.answer];
        return { deal: structuredClone(deal) };
      }),
    counterDeal: (request, context) => {
      const old = dealOf(request.id);
      const deal = propose(context, old.deal, request.terms, request.note, old.id);
      if (request.validateOnly) return { deal };
      return server.once("counterDeal", request, () => {
        Object.assign(old, { state: Deal_State.COUNTERED, counteredBy: deal.id });
        server.world.deals.push(deal);
        return { deal };
      });
    },
    sendMessage: (request, context) =>
      server.once("sendMessage", request, () => {
        const { team, displayName } = server.seat(context);
        const { text, audience, kind, roleTitle, anonymous, headline, replyTo } = request;
        const more = { kind, roleTitle, anonymous, headline, replyTo };
        const loud = [Message_Kind.BROADCAST, Message_Kind.COMMUNIQUE].includes(kind);
        const to = kind === Message_Kind.QUESTION ? { control: true } : loud ? { everyone: true } : (audience ?? {});
        return { message: say(server.world, team, displayName, text, to, more) };
      }),
    listMessages: ({ query, conversation }) => ({
      messages: server.world.messages
        .filter((each) => each.text.toLowerCase().includes(query.toLowerCase()))
        .filter((each) => !conversation || each.conversation === conversation)
        .toReversed(),
    }),
    ...teamworkRoutes(server, ordersOf),
    assess: (request, context) =>
      server.once("assess", request, () => {
        const { team } = server.seat(context);
        const turn = server.world.session.turn;
        const { question, probabilities, evidence } = request;
        const assessment = create(AssessmentSchema, { team, turn, question, probabilities, evidence });
        server.world.assessments = [
          ...server.world.assessments.filter(
            (each) => each.team !== team || each.turn !== turn || each.question !== question,
          ),
          assessment,
        ];
        return { assessment };
      }),
    getTurn: (request, context) => {
      const seat = server.seat(context);
      const kind = request.viewpoint?.kind;
      const team = kind?.case === "team" ? kind.value : "";
      const role = kind?.case === "control" ? Seat_Role.OWNER : seat.role;
      return {
        result: server.world.results[request.turn - 1]!,
        tracks: tracksOf(server.world, { role, team }),
        deals: server.world.deals.filter((deal) => deal.turn <= request.turn),
      };
    },
  });
}

function movesOf(server: FakeServer) {
  return server.world.rich ? [...MOVES, ...RICH_MOVES] : MOVES;
}

function dealsOf(server: FakeServer) {
  return server.world.rich ? [...DEALS, OATH, RUSSIAS] : DEALS;
}

function approve(server: FakeServer, team: string, approved: boolean): void {
  const orders = server.world.orders.find((each) => each.team === team)!;
  orders.state = approved ? Orders_State.APPROVED : Orders_State.DRAFT;
  orders.revision++;
  server.world.teams.find((each) => each.info?.id === team)!.approved = approved;
}

function check(parameters: Parameter[], values: Record<string, string>, path: string): void {
  const missing = parameters.filter((each) => !each.defaultValue && !values[each.id]);
  if (missing.length === 0) return;
  throw refuse(
    Code.InvalidArgument,
    "INVALID_FIELDS",
    `Say also: ${missing.map((each) => each.title).join(", ")}.`,
    Object.fromEntries(missing.map((each) => [`${path}.${each.id}`, "Choose one."])),
  );
}
