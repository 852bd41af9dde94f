import { create } from "@bufbuild/protobuf";
import {
  DealInfoSchema,
  MoveInfoSchema,
  type Scenario,
  ScenarioSchema,
} from "../../src/gen/demarche/v1/scenario_pb.js";
import { type Choice, ChoiceSchema, OddsSchema, type Orders } from "../../src/gen/demarche/v1/view_pb.js";
import { SCENARIO } from "./scenario.js";
import type { World } from "./world.js";

const ADDED = create(ScenarioSchema, {
  questions: [
    {
      id: "oil",
      title: "Where is oil after this turn?",
      eachTurn: true,
      options: [
        { value: "low", title: "Below 40" },
        { value: "high", title: "40 or more" },
      ],
    },
  ],
  debrief: [{ text: "Which assessment guided your first move?", cites: ["S58"] }],
  debriefPoints: 10,
});

/** What richer scenarios have beside the usual: no theses, but a question, a choice and odds. */
export const RICH: Scenario = {
  ...SCENARIO,
  theses: [],
  assessmentQuestion: "",
  questions: ADDED.questions,
  debrief: ADDED.debrief,
  debriefPoints: ADDED.debriefPoints,
};

const option = (id: string, title: string) =>
  create(MoveInfoSchema, { id, title, teams: ["japan"], free: true, repeat: 1, inject: "letter" });

export const RICH_MOVES = [
  option("meet", "Meet them"),
  option("stay_away", "Stay away"),
  create(MoveInfoSchema, {
    id: "gamble",
    title: "Gamble",
    teams: ["japan"],
    repeat: 0.5,
    parameters: [
      {
        id: "odds",
        title: "Odds",
        defaultValue: "0.5",
        kind: { case: "umpire", value: { minimum: 0.1, maximum: 0.9 } },
      },
    ],
  }),
];

export const OATH = create(DealInfoSchema, {
  id: "oath",
  title: "Oath",
  parties: ["japan"],
  proposers: ["japan"],
  consents: [{ actor: "Brussels", text: "It refuses while its appetite is low." }],
  standing: true,
});

/** The deal that Japan may only accept. */
export const RUSSIAS = create(DealInfoSchema, {
  id: "railway",
  title: "Railway",
  parties: ["russia", "japan"],
  proposers: ["russia"],
});

/** Makes a game of the rich scenario out of the world. */
export function enrich(world: World): void {
  world.rich = { odds: new Map() };
  Object.assign(world.session, { theses: false, questions: ["oil"] });
}

export function choicesOf(world: World): Choice[] {
  const orders = world.orders.find((each) => each.team === "japan");
  if (!world.rich || world.session.turn !== 1 || !orders) return [];
  const chosen = orders.moves.find((move) => ["meet", "stay_away"].includes(move.move))?.move ?? "";
  return [
    create(ChoiceSchema, {
      team: "japan",
      inject: "letter",
      question: "Meet them?",
      options: RICH_MOVES.slice(0, 2).map(({ id, title }) => ({ move: id, title })),
      chosen,
      otherwise: "stay_away",
    }),
  ];
}

/** The orders as a facilitator sees them. */
export function withOdds(world: World, orders: Orders): Orders {
  const seen = structuredClone(orders);
  for (const move of seen.moves) {
    if (move.move !== "gamble") continue;
    const ruling = world.rich?.odds.get(move.id);
    move.odds = [
      create(OddsSchema, {
        parameter: "odds",
        title: "Odds",
        minimum: 0.1,
        maximum: 0.9,
        value: ruling?.value ?? 0.5,
        ruled: ruling !== undefined,
        reason: ruling?.reason ?? "",
      }),
    ];
  }
  return seen;
}
