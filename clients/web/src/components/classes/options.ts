import { StandIn } from "../../gen/demarche/v1/view_pb.js";
import { SessionOptions_Demand as Demand } from "../../gen/demarche/v1/session_service_pb.js";
import { timeOfField } from "../../format/time.js";

/** A session or class as it is being set up. Numbers are kept as they are typed. */
export interface NewDraft {
  readonly kind: "session" | "class";
  readonly scenario: string;
  readonly title: string;
  readonly facilitatorName: string;
  readonly turnMinutes: string;
  readonly turns: string;
  readonly thesis: string;
  readonly weights: Readonly<Record<string, string>>;
  readonly seed: string;
  readonly bots: boolean;
  readonly documentOnly: boolean;
  /** Ids of those that are switched on. */
  readonly modifiers: readonly string[];
  readonly briefing: string;
  readonly adjudication: string;
  /** As fields of a form hold them, from turn 1. */
  readonly deadlines: readonly string[];
  readonly workingHours: string;
  readonly rationale: Demand;
  readonly prediction: Demand;
  readonly headsApprove: boolean;
  readonly absent: StandIn;
  readonly grace: string;
  readonly reminders: string;
  readonly worlds: string;
  /** The roster, as a table in text. */
  readonly roster: string;
}

export const EMPTY: NewDraft = {
  kind: "session",
  scenario: "",
  title: "",
  facilitatorName: "",
  turnMinutes: "",
  turns: "",
  thesis: "",
  weights: {},
  seed: "",
  bots: false,
  documentOnly: false,
  modifiers: [],
  briefing: "",
  adjudication: "",
  deadlines: [],
  workingHours: "",
  rationale: Demand.UNSPECIFIED,
  prediction: Demand.UNSPECIFIED,
  headsApprove: false,
  absent: StandIn.UNSPECIFIED,
  grace: "",
  reminders: "",
  worlds: "",
  roster: "",
};

/** What is asked of the server. */
export function sessionRequest(draft: NewDraft) {
  return {
    scenario: draft.scenario,
    title: draft.title.trim(),
    facilitatorName: draft.facilitatorName.trim(),
    turnMinutes: Number(draft.turnMinutes) || 0,
    turns: Number(draft.turns) || 0,
    thesis: draft.thesis,
    seed: draft.seed.trim(),
    bots: draft.bots,
    documentOnly: draft.documentOnly,
    modifiers: [...draft.modifiers],
    options: optionsOf(draft),
  };
}

function optionsOf(draft: NewDraft) {
  return {
    thesisWeights: draft.thesis ? {} : weightsOf(draft),
    briefingMinutes: Number(draft.briefing) || 0,
    adjudicationMinutes: Number(draft.adjudication) || 0,
    deadlines: draft.deadlines.flatMap((each) => timeOfField(each) ?? []),
    workingHours: draft.workingHours.trim(),
    rationale: draft.rationale,
    prediction: draft.prediction,
    headsApprove: draft.headsApprove,
    absent: draft.absent,
    graceMinutes: draft.absent === StandIn.UNSPECIFIED ? 0 : Number(draft.grace) || 0,
    reminders: words(draft.reminders)
      .map(Number)
      .filter((each) => each > 0),
  };
}

function weightsOf({ weights }: NewDraft): Record<string, number> {
  const given = Object.entries(weights).filter(([, weight]) => weight.trim() !== "");
  return Object.fromEntries(given.map(([id, weight]) => [id, Number(weight)]));
}

/** The contract's names of options that the form calls otherwise. */
const FIELDS: Readonly<Record<string, keyof NewDraft>> = {
  facilitator_name: "facilitatorName",
  turn_minutes: "turnMinutes",
  thesis_weights: "weights",
  briefing_minutes: "briefing",
  adjudication_minutes: "adjudication",
  working_hours: "workingHours",
  heads_approve: "headsApprove",
  grace_minutes: "grace",
  roster_csv: "roster",
  csv: "roster",
};

/** What the server has against the form, by option, and what stands at none of them. */
export function mistakesIn(fields: Readonly<Record<string, string>>) {
  const wrong: Partial<Record<keyof NewDraft, string>> = {};
  const others: string[] = [];
  for (const [field, text] of Object.entries(fields)) {
    const name = FIELDS[field] ?? field;
    if (name in EMPTY) wrong[name as keyof NewDraft] = text;
    else others.push(text);
  }
  return { wrong, others };
}

/** The first of the fixed deadlines that holds no time, from 0; undefined if all do. */
export function emptyDeadline({ deadlines }: NewDraft): number | undefined {
  const index = deadlines.findIndex((each) => !timeOfField(each));
  return index < 0 ? undefined : index;
}

/** Words separated by commas, semicolons or spaces. */
export function words(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

/** Lines, or parts separated by commas. */
export function lines(text: string): string[] {
  return text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
