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
  readonly modifiers: string;
  readonly briefing: string;
  readonly adjudication: string;
  readonly deadlines: string;
  readonly workingHours: string;
  readonly rationale: Demand;
  readonly prediction: Demand;
  readonly headsApprove: boolean;
  readonly absent: StandIn;
  readonly grace: string;
  readonly reminders: string;
  readonly worlds: string;
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
  modifiers: "",
  briefing: "",
  adjudication: "",
  deadlines: "",
  workingHours: "",
  rationale: Demand.UNSPECIFIED,
  prediction: Demand.UNSPECIFIED,
  headsApprove: false,
  absent: StandIn.UNSPECIFIED,
  grace: "",
  reminders: "",
  worlds: "",
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
    modifiers: words(draft.modifiers),
    options: optionsOf(draft),
  };
}

function optionsOf(draft: NewDraft) {
  return {
    thesisWeights: draft.thesis ? {} : weightsOf(draft),
    briefingMinutes: Number(draft.briefing) || 0,
    adjudicationMinutes: Number(draft.adjudication) || 0,
    deadlines: lines(draft.deadlines).flatMap((line) => timeOfField(line) ?? []),
    workingHours: draft.workingHours.trim(),
    rationale: draft.rationale,
    prediction: draft.prediction,
    headsApprove: draft.headsApprove,
    absent: draft.absent,
    graceMinutes: Number(draft.grace) || 0,
    reminders: words(draft.reminders)
      .map(Number)
      .filter((each) => each > 0),
  };
}

function weightsOf({ weights }: NewDraft): Record<string, number> {
  const given = Object.entries(weights).filter(([, weight]) => weight.trim() !== "");
  return Object.fromEntries(given.map(([id, weight]) => [id, Number(weight)]));
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
