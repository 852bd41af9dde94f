import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ChangeSchema, Label_Kind, type View, ViewSchema } from "../../src/gen/demarche/v1/view_pb.js";
import { withChanges } from "../../src/state/changes.js";

type Kind = Parameters<typeof create<typeof ChangeSchema>>[1];

const reading = (turn: number, value: number) => ({ turn, value });

const BEFORE: View = create(ViewSchema, {
  session: { turn: 1 },
  teams: [{ info: { id: "russia" } }, { info: { id: "japan" } }],
  tracks: [
    { info: { id: "align" }, reading: reading(0, 5), history: [reading(0, 5)] },
    { info: { id: "unity" }, reading: reading(0, 7), history: [reading(0, 7)] },
  ],
  balances: [{ team: "japan", resource: "capital", available: 5 }],
  orders: [{ team: "japan", turn: 1, revision: 1 }],
  deals: [{ id: "d1" }],
  messages: [{ id: "t1", text: "hello" }],
  assessments: [{ team: "japan", turn: 1 }],
  objectives: [{ team: "japan", title: "old" }],
  injects: [{ id: "i1", turn: 1 }],
});

function after(...kinds: NonNullable<Kind>["kind"][]): View {
  const view = withChanges(BEFORE, kinds.map((kind) => create(ChangeSchema, { kind } as Kind)));
  if (!view) throw new Error("the view has to be loaded anew");
  return view;
}

describe("the change table", () => {
  it("replaces a team in its place", () => {
    const view = after({ case: "team", value: { info: { id: "russia" }, approved: true } });
    expect(view.teams.map((team) => team.info?.id)).toEqual(["russia", "japan"]);
    expect(view.teams[0]?.approved).toBe(true);
  });

  it("adds a track's new readings to those it has", () => {
    const track = { info: { id: "align" }, reading: reading(1, 4), history: [reading(1, 4)] };
    const view = after({ case: "track", value: track });
    expect(view.tracks[0]?.history.map((each) => each.value)).toEqual([5, 4]);
    expect(view.tracks[0]?.reading?.value).toBe(4);
    expect(view.tracks[1]?.history).toHaveLength(1);
  });

  it("takes a reading that comes twice once", () => {
    const track = { info: { id: "align" }, history: [reading(0, 5), reading(1, 4)] };
    const view = after({ case: "track", value: track }, { case: "track", value: track });
    expect(view.tracks[0]?.history.map((each) => each.turn)).toEqual([0, 1]);
  });

  it("replaces balances by team and resource", () => {
    const view = after(
      { case: "balance", value: { team: "japan", resource: "capital", committed: 2 } },
      { case: "balance", value: { team: "japan", resource: "money", available: 3 } },
    );
    expect(view.balances.map((each) => [each.resource, each.committed])).toEqual([
      ["capital", 2],
      ["money", 0],
    ]);
  });

  it("adds a new deal and replaces a known one", () => {
    const view = after(
      { case: "deal", value: { id: "d2" } },
      { case: "deal", value: { id: "d1", note: "changed" } },
    );
    expect(view.deals.map((deal) => [deal.id, deal.note])).toEqual([
      ["d1", "changed"],
      ["d2", ""],
    ]);
  });

  it("does not repeat a message that comes twice", () => {
    const message = { id: "t2", text: "once" };
    const view = after({ case: "message", value: message }, { case: "message", value: message });
    expect(view.messages.map((each) => each.id)).toEqual(["t1", "t2"]);
  });

  it("replaces the injects of the turn before", () => {
    const view = after(
      { case: "inject", value: { id: "i2", turn: 2 } },
      { case: "inject", value: { id: "i3", turn: 2 } },
    );
    expect(view.injects.map((each) => each.id)).toEqual(["i2", "i3"]);
  });

  it("clears what belonged to a closed turn", () => {
    const view = after({ case: "clearTurn", value: 1 });
    expect(view.assessments).toEqual([]);
    expect(view.injects).toEqual([]);
  });

  it("replaces orders, assessment and objective of the same team", () => {
    const view = after(
      { case: "orders", value: { team: "japan", turn: 1, revision: 2 } },
      { case: "assessment", value: { team: "japan", turn: 1, evidence: "seen" } },
      { case: "objective", value: { team: "japan", title: "new" } },
    );
    expect(view.orders.map((each) => each.revision)).toEqual([2]);
    expect(view.assessments.map((each) => each.evidence)).toEqual(["seen"]);
    expect(view.objectives.map((each) => each.title)).toEqual(["new"]);
  });

  it("replaces session, seat, result and reveal", () => {
    const view = after(
      { case: "session", value: { turn: 2 } },
      { case: "seat", value: { name: "s" } },
      { case: "lastResult", value: { turn: 1 } },
      { case: "reveal", value: { thesis: "swing" } },
    );
    expect([view.session?.turn, view.seat?.name, view.lastResult?.turn, view.reveal?.thesis]).toEqual(
      [2, "s", 1, "swing"],
    );
  });

  it("replaces the last reading of a track that control has moved", () => {
    const track = { info: { id: "align" }, reading: reading(0, 6), history: [reading(0, 6)] };
    const view = after({ case: "track", value: track });
    expect(view.tracks[0]?.history.map((each) => [each.turn, each.value])).toEqual([[0, 6]]);
  });

  it("puts readings that come late in the order of turns", () => {
    const late = (turn: number) => ({ info: { id: "align" }, history: [reading(turn, turn)] });
    const view = after({ case: "track", value: late(2) }, { case: "track", value: late(1) });
    expect(view.tracks[0]?.history.map((each) => each.turn)).toEqual([0, 1, 2]);
  });

  it("replaces a label, and drops it when it is taken back", () => {
    const label = (kind: Label_Kind) => ({
      case: "label" as const,
      value: { team: "japan", subject: "t1", kind },
    });
    expect(after(label(Label_Kind.BELIEVED), label(Label_Kind.DOUBTED)).labels).toMatchObject([
      { kind: Label_Kind.DOUBTED },
    ]);
    expect(after(label(Label_Kind.BELIEVED), label(Label_Kind.NONE)).labels).toEqual([]);
  });

  it("replaces the adjudication of the same move, and clears it with the turn", () => {
    const judged = (text: string) => ({
      case: "adjudication" as const,
      value: { team: "russia", move: { id: "m1" }, arguments: [{ text }] },
    });
    const view = after(judged("one"), judged("two"));
    expect(view.adjudications.map((each) => each.arguments[0]?.text)).toEqual(["two"]);
    expect(after(judged("one"), { case: "clearTurn", value: 1 }).adjudications).toEqual([]);
  });

  it("does not repeat what control did when it comes twice", () => {
    const entry = { case: "ledgerEntry" as const, value: { time: { seconds: 5n }, what: "Paused" } };
    expect(after(entry, entry).ledger).toHaveLength(1);
  });

  it("adds branches and answers to the quiz", () => {
    const view = after(
      { case: "branch", value: { number: 1, fromTurn: 1 } },
      { case: "quizAnswer", value: { seat: "s", question: "q", right: true } },
    );
    expect([view.branches.length, view.quiz.length]).toEqual([1, 1]);
  });

  it("leaves the view before untouched", () => {
    after({ case: "deal", value: { id: "d2" } }, { case: "clearTurn", value: 1 });
    expect(BEFORE.deals).toHaveLength(1);
    expect(BEFORE.assessments).toHaveLength(1);
  });

  it("asks for the whole view on a kind it does not know", () => {
    expect(withChanges(BEFORE, [create(ChangeSchema, {})])).toBeUndefined();
  });
});
