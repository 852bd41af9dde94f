import { create } from "@bufbuild/protobuf";
import { type Timestamp, timestampFromMs } from "@bufbuild/protobuf/wkt";
import type { PlannedInject } from "../../src/gen/demarche/v1/white_cell_service_pb.js";
import {
  type Adjudication,
  type Assessment,
  type Branch,
  type Change,
  type Deal,
  Deal_State,
  DealSchema,
  type Label,
  type LedgerEntry,
  type Message,
  MessageSchema,
  type Orders,
  Orders_State,
  OrdersSchema,
  type Reveal,
  Session_Phase,
  Session_State,
  SessionSchema,
  type Team,
  TeamSchema,
  type TurnResult,
} from "../../src/gen/demarche/v1/view_pb.js";
import { SCENARIO, TEAMS, TRACKS } from "./scenario.js";

/** Everything the fake server holds of its one session. */
export interface World {
  session: ReturnType<typeof newSession>;
  teams: Team[];
  orders: Orders[];
  deals: Deal[];
  messages: Message[];
  assessments: Assessment[];
  results: TurnResult[];
  /** By track id: the true value at the start and after each turn. */
  values: Map<string, number[]>;
  reveal: Reveal | undefined;
  seats: FakeSeat[];
  version: number;
  nextId: number;
  labels: Label[];
  adjudications: Adjudication[];
  ledger: LedgerEntry[];
  branches: Branch[];
  injects: PlannedInject[];
  /** What the quiz was answered with, by question. */
  quiz: Map<string, string>;
  /** What `ListNews` tells. */
  news: { since?: Timestamp; changes: Change[]; tooOld?: boolean };
  /** Set in a game of the rich scenario: the odds that were ruled, by ordered move. */
  rich: { odds: Map<string, { value: number; reason: string }> } | undefined;
}

export interface FakeSeat {
  name: string;
  token: string;
  role: number;
  team: string;
  displayName: string;
  requestId: string;
  head?: boolean;
}

export const THESIS = { thesis: "swing", thesisTitle: "Russia swings", seed: "fixed-for-tests" };
const STARTS: Record<string, number> = { pressure: 6.5, unity: 7, align: 5, oil: 34 };

export function newWorld(): World {
  return {
    session: newSession(),
    teams: TEAMS.map((info) =>
      create(TeamSchema, { info, bot: info.id !== "japan", members: info.id === "japan" ? [] : [] }),
    ),
    orders: TEAMS.map((team) => emptyOrders(team.id, 0)),
    deals: [],
    messages: [],
    assessments: [],
    results: [],
    values: new Map(
      TRACKS.map((track, index) => [track.id, [STARTS[track.id] ?? 4 + ((index * 7) % 5) * 0.6]]),
    ),
    reveal: undefined,
    labels: [],
    adjudications: [],
    ledger: [],
    branches: [],
    injects: [],
    quiz: new Map(),
    news: { changes: [] },
    rich: undefined,
    seats: [],
    version: 1,
    nextId: 1,
  };
}

export function newSession() {
  return create(SessionSchema, {
    name: "sessions/tuesday",
    title: "Tuesday seminar",
    scenario: SCENARIO.summary?.name ?? "",
    scenarioTitle: SCENARIO.summary?.title ?? "",
    scenarioDigest: SCENARIO.summary?.digest ?? "",
    state: Session_State.LOBBY,
    phase: Session_Phase.BRIEFING,
    turns: 3,
    theses: true,
    createTime: timestampFromMs(Date.now()),
  });
}

export function emptyOrders(team: string, turn: number): Orders {
  return create(OrdersSchema, { team, turn, state: Orders_State.DRAFT, moveLimit: 3 });
}

/** A turn's opening: what the other delegations say and propose in it. */
export function openTurn(world: World, turn: number): void {
  world.session.turn = turn;
  world.session.state = Session_State.RUNNING;
  world.session.phase = Session_Phase.PLANNING;
  world.session.turnLabel = SCENARIO.turns[turn - 1]?.label ?? "";
  world.session.deadline = timestampFromMs(Date.now() + 7 * 60_000);
  world.orders = TEAMS.map((team) => emptyOrders(team.id, turn));
  for (const team of world.teams) {
    team.approved = team.bot;
    const orders = world.orders.find((each) => each.team === team.info?.id);
    if (orders && team.bot) orders.state = Orders_State.APPROVED;
  }
  for (const deal of world.deals) {
    if (deal.state === Deal_State.PROPOSED) deal.state = Deal_State.EXPIRED;
    if (deal.state === Deal_State.ACCEPTED) deal.state = Deal_State.IN_FORCE;
  }
  world.deals.push(
    create(DealSchema, {
      id: `d${world.nextId++}`,
      deal: "islands",
      title: "Talks on the islands",
      parties: ["russia", "japan"],
      proposer: "russia",
      acceptedBy: ["russia"],
      terms: { form: "joint", credit: String(turn) },
      summary: `Joint economic activities, with ${turn} billion dollars of Japanese credit`,
      note: "We would welcome an answer before the summit.",
      state: Deal_State.PROPOSED,
      turn,
      costs: [{ resource: "capital", title: "Political capital", amount: 1 }],
    }),
  );
  say(world, "united_states", "Ambassador Reed", "Please tell us before you move on sanctions.", {
    teams: ["japan"],
  });
  say(world, "", "Control", `${world.session.turnLabel} is open. Seven minutes.`, {
    everyone: true,
  });
}

export function say(
  world: World,
  team: string,
  displayName: string,
  text: string,
  audience: { everyone?: boolean; teams?: string[]; control?: boolean; seats?: string[] },
  more: Partial<Pick<Message, "kind" | "roleTitle" | "anonymous" | "headline" | "replyTo">> = {},
): Message {
  const message = create(MessageSchema, {
    ...more,
    conversation: conversationOf(team, audience),
    id: `t${world.nextId++}`,
    team,
    displayName,
    text,
    audience,
    turn: world.session.turn,
    sendTime: timestampFromMs(Date.now()),
  });
  world.messages.push(message);
  return message;
}

/** All messages among the same teams belong together. */
function conversationOf(
  team: string,
  audience: { everyone?: boolean; teams?: string[]; control?: boolean },
): string {
  if (audience.everyone) return "everyone";
  const parties = [...(audience.teams ?? []), ...(team ? [team] : []), ...(audience.control ? ["control"] : [])];
  return [...new Set(parties)].sort().join("+");
}
