import { type Change, Label_Kind, type LedgerEntry, type View } from "../gen/demarche/v1/view_pb.js";

/** The kinds of change this client knows. */
export type ChangeKind = NonNullable<Change["kind"]["case"]>;
type ValueOf<K extends ChangeKind> = Extract<Change["kind"], { case: K }>["value"];

/** How each kind of change makes a new view out of an old one. */
const CHANGES: { readonly [K in ChangeKind]: (view: View, value: ValueOf<K>) => View } = {
  session: (view, session) => ({ ...view, session }),
  seat: (view, seat) => ({ ...view, seat }),
  team: (view, team) => ({ ...view, teams: put(view.teams, team, (each) => each.info?.id) }),
  track: (view, track) => {
    const known = view.tracks.find((each) => each.info?.id === track.info?.id);
    const fresh = new Set(track.history.map((reading) => reading.turn));
    const kept = (known?.history ?? []).filter((reading) => !fresh.has(reading.turn));
    const history = [...kept, ...track.history].sort((a, b) => a.turn - b.turn);
    const whole = { ...track, history };
    return { ...view, tracks: put(view.tracks, whole, (each) => each.info?.id) };
  },
  balance: (view, balance) => ({
    ...view,
    balances: put(view.balances, balance, (each) => `${each.team}/${each.resource}`),
  }),
  orders: (view, orders) => ({ ...view, orders: put(view.orders, orders, (each) => each.team) }),
  deal: (view, deal) => ({ ...view, deals: put(view.deals, deal, (each) => each.id) }),
  message: (view, message) => ({
    ...view,
    messages: put(view.messages, message, (each) => each.id),
  }),
  assessment: (view, assessment) => ({
    ...view,
    assessments: put(
      view.assessments,
      assessment,
      (each) => `${each.team}/${each.question}`,
    ),
  }),
  lastResult: (view, lastResult) => ({ ...view, lastResult }),
  objective: (view, objective) => ({
    ...view,
    objectives: put(view.objectives, objective, (each) => each.team),
  }),
  inject: (view, inject) => ({
    ...view,
    injects: put(
      view.injects.filter((each) => each.turn === inject.turn),
      inject,
      (each) => each.id,
    ),
  }),
  choice: (view, choice) => ({
    ...view,
    choices: put(view.choices, choice, (each) => `${each.team}/${each.inject}`),
  }),
  label: (view, label) => ({
    ...view,
    labels: put(view.labels, label, (each) => `${each.team}/${each.subject}`).filter(
      (each) => each.kind !== Label_Kind.NONE,
    ),
  }),
  adjudication: (view, adjudication) => ({
    ...view,
    adjudications: put(
      view.adjudications,
      adjudication,
      (each) => `${each.team}/${each.move?.id}`,
    ),
  }),
  ledgerEntry: (view, entry) => ({ ...view, ledger: put(view.ledger, entry, entryId) }),
  branch: (view, branch) => ({
    ...view,
    branches: put(view.branches, branch, (each) => each.number),
  }),
  quizAnswer: (view, answer) => ({
    ...view,
    quiz: put(view.quiz, answer, (each) => `${each.seat}/${each.question}`),
  }),
  reveal: (view, reveal) => ({ ...view, reveal }),
  clearTurn: (view, turn) => ({
    ...view,
    assessments: view.assessments.filter((each) => each.turn > turn),
    injects: view.injects.filter((each) => each.turn > turn),
    choices: [],
    adjudications: [],
  }),
};

/** Gives the view after the changes, or undefined if one is of a kind this client doesn't know. */
export function withChanges(view: View, changes: readonly Change[]): View | undefined {
  return changes.reduce<View | undefined>(
    (before, change) => before && withChange(before, change.kind),
    view,
  );
}

export function withChange(view: View, change: Change["kind"]): View | undefined {
  if (change.case === undefined) return undefined;
  const apply = CHANGES[change.case] as (view: View, value: unknown) => View;
  return apply(view, change.value);
}

/** Entries have no id; nobody does the same thing twice in a millisecond. */
function entryId({ time, kind, what }: LedgerEntry): string {
  return `${time?.seconds}.${time?.nanos} ${kind} ${what}`;
}

function put<T>(list: readonly T[], item: T, idOf: (item: T) => unknown): T[] {
  const id = idOf(item);
  const index = list.findIndex((each) => idOf(each) === id);
  return index < 0 ? [...list, item] : list.with(index, item);
}
