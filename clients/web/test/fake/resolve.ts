import { create } from "@bufbuild/protobuf";
import {
  Cause_Kind,
  DealSchema,
  Orders_State,
  RevealSchema,
  Session_Phase,
  Session_State,
  type TurnResult,
  TurnResultSchema,
} from "../../src/gen/demarche/v1/view_pb.js";
import { TEAMS } from "./scenario.js";
import { openTurn, THESIS, type World } from "./world.js";

/** Closes the running turn: the same plausible outcomes every time. */
export function closeTurn(world: World): void {
  const turn = world.session.turn;
  for (const orders of world.orders) orders.state = Orders_State.LOCKED;
  const result = resultOf(world, turn);
  world.results.push(result);
  for (const [track, values] of world.values) {
    const change = result.outcomes
      .filter((outcome) => outcome.track === track)
      .reduce((sum, outcome) => sum + outcome.change, 0);
    values.push((values.at(-1) ?? 0) + change);
  }
  if (turn < world.session.turns) openTurn(world, turn + 1);
  else endSession(world);
}

export function endSession(world: World): void {
  world.session.state = Session_State.ENDED;
  world.session.phase = Session_Phase.REVEAL;
  delete world.session.deadline;
  for (const assessment of world.assessments) {
    assessment.score = 1 - (1 - (assessment.probabilities[THESIS.thesis] ?? 0)) ** 2;
  }
  world.reveal = create(RevealSchema, {
    ...THESIS,
    scores: TEAMS.map((team, index) => ({
      team: team.id,
      total: 72 - index * 6.5,
      parts: [
        { title: "Public aims", points: 34 - index * 3, maximum: 45, explanation: "From the tracks" },
        { title: "Private objective", points: index % 2 ? 0 : 15, maximum: 15, explanation: "Met or not" },
        { title: "Assessments", points: 23 - index * 2, maximum: 40, explanation: "Quadratic score" },
      ],
    })),
  });
}

function resultOf(world: World, turn: number): TurnResult {
  const japan = world.orders.find((orders) => orders.team === "japan");
  return create(TurnResultSchema, {
    turn,
    label: world.session.turnLabel,
    reports: [
      ...(japan?.moves ?? []).map((move) => ({
        text: `Japan: ${move.summary}.`,
        cause: { kind: Cause_Kind.MOVE, id: move.move, title: move.title, team: "japan" },
        cites: ["S207"],
      })),
      {
        text: "The United States keeps its sanctions and says so.",
        cause: { kind: Cause_Kind.MOVE, id: "sanctions", title: "Change sanctions on Russia", team: "united_states" },
        cites: ["S110"],
      },
      {
        text: "Your embassy hears that Moscow was pleased by the visit.",
        private: true,
        cause: { kind: Cause_Kind.RULE, id: "E2", title: "Alignment drifts" },
        cites: [],
      },
    ],
    outcomes: OUTCOMES,
  });
}

const OUTCOMES = [
  {
    track: "pressure",
    trackTitle: "Sanctions pressure",
    change: 0.6,
    cause: { kind: Cause_Kind.MOVE, id: "sanctions", title: "Change sanctions on Russia", team: "united_states" },
    inputs: [{ name: "unity", value: 7 }],
    formula: "0.4 + 0.2 * (unity > 6 ? 1 : 0)",
    cites: ["S110", "S59"],
  },
  {
    track: "align",
    trackTitle: "Sino-Russian alignment",
    change: -0.45,
    cause: { kind: Cause_Kind.RULE, id: "E2", title: "Overtures pull Russia" },
    inputs: [
      { name: "channel.overture", value: 1 },
      { name: "thesis.overture", value: -0.45 },
    ],
    formula: "thesis.overture * channel.overture",
    draws: [{ label: "noise of alignment", drawn: 0.07, success: false }],
    cites: ["S3"],
  },
  {
    track: "align",
    trackTitle: "Sino-Russian alignment",
    change: 0.1,
    cause: { kind: Cause_Kind.UNKNOWN, title: "Something you may not know" },
  },
  {
    track: "economy.japan",
    trackTitle: "Japan: economy",
    change: -0.2,
    cause: { kind: Cause_Kind.DECAY, title: "Return towards its start" },
  },
  {
    track: "trust.japan.united_states",
    trackTitle: "Trust: Japan and United States",
    change: 0.3,
    cause: { kind: Cause_Kind.INJECT, id: "g7", title: "G7 ministers meet in Hiroshima" },
    draws: [{ label: "the communiqué mentions Japan", drawn: 0.31, needed: 0.45, success: true }],
    cites: ["S60"],
  },
];

/** For tests that need a deal of their own. */
export const dealOf = (fields: Parameters<typeof create<typeof DealSchema>>[1]) =>
  create(DealSchema, fields);
