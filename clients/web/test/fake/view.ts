import { create } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import {
  BalanceSchema,
  type Change,
  ChangeSchema,
  type Message,
  ObjectiveSchema,
  Seat_Role,
  SeatSchema,
  SessionSchema,
  type Team,
  type Track,
  TrackSchema,
  type View,
  ViewSchema,
} from "../../src/gen/demarche/v1/view_pb.js";
import { choicesOf, withOdds } from "./rich.js";
import { TRACKS } from "./scenario.js";
import { type FakeSeat, THESIS, type World } from "./world.js";

/** What a seat may know, roughly as the server would say it. */
export function viewOf(world: World, seat: FakeSeat): View {
  const all = seesAll(seat.role);
  const mine = (entity: { team: string }) => all || entity.team === seat.team;
  const ended = world.reveal !== undefined;
  return structuredClone(
    create(ViewSchema, {
      cursor: String(world.version),
      session: create(SessionSchema, {
        ...world.session,
        serverTime: timestampFromMs(Date.now()),
      }),
      seat: create(SeatSchema, {
        name: seat.name,
        role: seat.role,
        team: seat.team,
        displayName: seat.displayName,
        head: seat.head ?? false,
      }),
      teams: world.teams.map((team) => withSeats(world, team)),
      tracks: tracksOf(world, seat),
      balances: world.teams.map((team) => team.info?.id ?? "").map((team) => balance(world, team)).filter(mine),
      orders: world.orders.filter(mine).map((orders) => (all ? withOdds(world, orders) : orders)),
      choices: choicesOf(world).filter(mine),
      deals: world.deals.filter((deal) => all || deal.parties.includes(seat.team)),
      messages: world.messages.filter((message) => all || mayRead(message, seat.team)),
      assessments: world.assessments.filter(
        (each) => ended || (mine(each) && each.turn === world.session.turn),
      ),
      ...(world.results.length ? { lastResult: world.results.at(-1)! } : {}),
      objectives: objectives(world).filter((each) => ended || mine(each)),
      injects: world.session.turn
        ? [{ id: "g7", turn: world.session.turn, title: "Japan takes the G7 chair", text: "Foreign ministers will meet in Hiroshima in April.", cites: ["S60"] }]
        : [],
      labels: world.labels.filter((label) => ended || mine(label)),
      adjudications: world.adjudications.map((each) => ({
        ...each,
        estimates: each.estimates.filter((one) => all || one.displayName === seat.displayName),
        spreads: all ? each.spreads : [],
      })),
      ledger: world.ledger.filter((entry) => all || entry.open),
      branches: world.branches,
      ...(world.reveal ? { reveal: world.reveal } : all ? { reveal: THESIS } : {}),
    }),
  );
}

export function tracksOf(world: World, viewer: Pick<FakeSeat, "role" | "team">): Track[] {
  const all = seesAll(viewer.role) || world.reveal !== undefined;
  return TRACKS.map((info) => {
    const own = info.actors.includes(viewer.team) || info.visibility.startsWith("Everybody");
    const hidden = info.group === "legitimacy" && !own && !all;
    const noise = own || all ? 0 : 0.7;
    const history = (world.values.get(info.id) ?? []).map((value, turn) => ({ turn, value, noise }));
    return create(TrackSchema, {
      info,
      exact: noise === 0,
      ...(hidden ? {} : { reading: history.at(-1)!, history }),
    });
  });
}

function seesAll(role: number): boolean {
  return role === Seat_Role.OWNER || role === Seat_Role.WHITE_CELL;
}

/** The team with its members' seats, in the order of their names. */
function withSeats(world: World, team: Team): Team {
  const seats = world.seats.filter((seat) => seat.team !== "" && seat.team === team.info?.id);
  return {
    ...team,
    memberSeats: seats.map((seat) => seat.name),
    heads: seats.filter((seat) => seat.head).map((seat) => seat.displayName),
  };
}

function balance(world: World, team: string) {
  const moves = world.orders.find((orders) => orders.team === team)?.moves ?? [];
  const agreed = world.deals.filter(
    (deal) => deal.acceptedBy.includes(team) && deal.turn === world.session.turn,
  );
  const costs = [...moves, ...agreed].flatMap((each) => each.costs);
  const committed = costs.reduce((sum, cost) => sum + cost.amount, 0);
  return create(BalanceSchema, {
    team,
    resource: "capital",
    title: "Political capital",
    available: 5,
    committed,
  });
}

function objectives(world: World) {
  return world.teams.map((team) =>
    create(ObjectiveSchema, {
      team: team.info?.id ?? "",
      title: "Break the pair",
      text: "Alignment is at most 4 at the end.",
      points: 15,
      ...(world.reveal ? { met: team.info?.id === "japan" } : {}),
    }),
  );
}

function mayRead(message: Message, team: string): boolean {
  const audience = message.audience;
  return audience?.everyone === true || message.team === team || (audience?.teams.includes(team) ?? false);
}

const LISTS = {
  teams: "team",
  tracks: "track",
  balances: "balance",
  orders: "orders",
  deals: "deal",
  messages: "message",
  assessments: "assessment",
  objectives: "objective",
  injects: "inject",
  choices: "choice",
  labels: "label",
  adjudications: "adjudication",
  ledger: "ledgerEntry",
  branches: "branch",
} as const;

/** The changes that make the view after out of the view before. */
export function changesBetween(before: View, after: View): Change[] {
  const cases: unknown[] = [];
  if (after.session?.turn !== before.session?.turn) {
    cases.push({ case: "clearTurn", value: before.session?.turn });
  }
  for (const [list, kind] of Object.entries(LISTS)) {
    const old = new Set((before[list as keyof typeof LISTS] as unknown[]).map(text));
    for (const value of after[list as keyof typeof LISTS]) {
      if (!old.has(text(value))) cases.push({ case: kind, value });
    }
  }
  for (const kind of ["session", "seat", "lastResult", "reveal"] as const) {
    const value = after[kind];
    if (value && (kind === "session" || text(value) !== text(before[kind]))) {
      cases.push({ case: kind, value });
    }
  }
  return cases.map((kind) => create(ChangeSchema, { kind: kind as never }));
}

function text(value: unknown): string {
  return JSON.stringify(value, (_, each) => (typeof each === "bigint" ? String(each) : each));
}
