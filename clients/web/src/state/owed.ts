import {
  type Deal,
  Deal_State,
  Orders_State,
  Session_Phase,
  Session_State,
  type View,
} from "../gen/demarche/v1/view_pb.js";
import { counted } from "../format/words.js";
import { teamInText } from "./lookup.js";

/** The parts of the player's page. */
export type PanelId = "board" | "orders" | "deals" | "talk" | "results";

/** Something the team still has to do in the running turn, or has done. */
export interface Owed {
  readonly id: string;
  readonly text: string;
  readonly panel: PanelId;
  readonly done: boolean;
}

/** What a member's team owes in the running turn, in the order it is best done. */
export function owedBy(view: View): Owed[] {
  const { session } = view;
  if (session?.state !== Session_State.RUNNING || CLOSED.includes(session.phase)) return [];
  return [
    ...proposals(view),
    ...choices(view),
    orders(view),
    ...(session.theses ? [assessment(view)] : []),
    ...questions(view),
  ];
}

/** Phases in which a team can order and answer nothing. */
const CLOSED = [Session_Phase.BRIEFING, Session_Phase.ADJUDICATION];

/** Whether a deal waits for the team's answer. */
export function waitsFor(deal: Deal, team: string): boolean {
  return (
    deal.state === Deal_State.PROPOSED &&
    deal.parties.includes(team) &&
    !deal.acceptedBy.includes(team)
  );
}

function proposals(view: View): Owed[] {
  const team = view.seat?.team ?? "";
  return view.deals
    .filter((deal) => waitsFor(deal, team))
    .map((deal) => ({
      id: deal.id,
      text: `Answer ${teamInText(view, deal.proposer)}: ${deal.title}`,
      panel: "deals",
      done: false,
    }));
}

function orders(view: View): Owed {
  const mine = view.orders.find((each) => each.team === view.seat?.team);
  const done = mine?.state === Orders_State.APPROVED;
  const drafted = counted(mine?.moves.length ?? 0, "move");
  return {
    id: "orders",
    text: done ? `Orders approved, ${drafted}` : `Approve your orders (${drafted} drafted)`,
    panel: "orders",
    done,
  };
}

/** What events of the turn let the team decide. */
function choices(view: View): Owed[] {
  return view.choices
    .filter((choice) => choice.team === view.seat?.team)
    .map(({ inject, question, chosen }) => ({
      id: `choice/${inject}`,
      text: `${chosen ? "Decided" : "Decide"}: ${question}`,
      panel: "orders",
      done: chosen !== "",
    }));
}

function questions(view: View): Owed[] {
  const asked = view.session?.questions ?? [];
  if (asked.length === 0) return [];
  const open = asked.filter((question) => !hasAssessed(view, question)).length;
  return [
    {
      id: "questions",
      text: open === 0 ? "Questions answered" : `Answer ${counted(open, "question")}`,
      panel: "orders",
      done: open === 0,
    },
  ];
}

/** Whether the team has stated in this turn how probable it holds the answers to that question. */
function hasAssessed(view: View, question: string): boolean {
  return view.assessments.some(
    (each) =>
      each.team === view.seat?.team &&
      each.turn === view.session?.turn &&
      each.question === question,
  );
}

function assessment(view: View): Owed {
  const done = hasAssessed(view, "");
  return {
    id: "assessment",
    text: done ? "Assessment given" : "Give your assessment",
    panel: "orders",
    done,
  };
}
