import { create } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { beforeEach, describe, expect, it } from "vitest";
import {
  Deal_State,
  Orders_State,
  Seat_Role,
  Session_Phase,
  Session_State,
  SessionSchema,
  type View,
  ViewSchema,
} from "../../src/gen/demarche/v1/view_pb.js";
import { offsetOf, secondsLeft } from "../../src/state/clock.js";
import { createDrafts } from "../../src/state/drafts.js";
import { owedBy } from "../../src/state/owed.js";
import { dropSeat, heldSeats, holdSeat, pageOf, seatNameOf } from "../../src/state/seats.js";
import { isAwaited, markPassed } from "../../src/state/useReminders.js";
import { asFarAsPlayed, newsSince, seenIn, unreadAfter } from "../../src/state/seen.js";

beforeEach(() => localStorage.clear());

describe("the time left", () => {
  const NOW = 1_000_000;
  const session = (fields: object) => create(SessionSchema, { state: Session_State.RUNNING, ...fields });

  it("goes by the server's clock when the browser's is wrong", () => {
    const hourBehind = offsetOf(timestampFromMs(NOW), NOW - 3_600_000);
    const running = session({ deadline: timestampFromMs(NOW + 90_000) });
    expect(secondsLeft(running, hourBehind, NOW - 3_600_000)).toBe(90);
  });

  it("is never below zero", () => {
    expect(secondsLeft(session({ deadline: timestampFromMs(NOW - 5000) }), 0, NOW)).toBe(0);
  });

  it("stands still while the session is paused", () => {
    const paused = session({ state: Session_State.PAUSED, secondsLeft: 252n });
    expect(secondsLeft(paused, 0, NOW)).toBe(252);
  });

  it("is unknown without a deadline and after the end", () => {
    expect(secondsLeft(session({}), 0, NOW)).toBeUndefined();
    const ended = session({ state: Session_State.ENDED, deadline: timestampFromMs(NOW) });
    expect(secondsLeft(ended, 0, NOW)).toBeUndefined();
  });
});

describe("drafts", () => {
  it("survive a reload", () => {
    createDrafts(localStorage, "seat").of("message", "").value = "half a sent";
    expect(createDrafts(localStorage, "seat").of("message", "").value).toBe("half a sent");
  });

  it("belong to one seat", () => {
    createDrafts(localStorage, "one").of("message", "").value = "secret";
    expect(createDrafts(localStorage, "two").of("message", "").value).toBe("");
  });

  it("are forgotten once sent", () => {
    const drafts = createDrafts(localStorage, "seat");
    drafts.of("message", "").value = "sent";
    drafts.drop("message");
    expect(drafts.of("message", "").value).toBe("");
    expect(localStorage.length).toBe(0);
  });

  it("start anew from a stored text that cannot be read", () => {
    localStorage.setItem("demarche/draft/seat/move", "{broken");
    expect(createDrafts(localStorage, "seat").of("move", "fresh").value).toBe("fresh");
  });
});

describe("held seats", () => {
  const seat = { name: "sessions/a/seats/b", token: "dm1.a.b.c", role: Seat_Role.MEMBER, title: "T", team: "Japan", displayName: "Aiko" };

  it("are kept once each, the latest first, until forgotten", () => {
    holdSeat(localStorage, seat);
    holdSeat(localStorage, { ...seat, name: "sessions/a/seats/c" });
    holdSeat(localStorage, seat);
    expect(heldSeats(localStorage).map((each) => each.name)).toEqual([seat.name, "sessions/a/seats/c"]);
    dropSeat(localStorage, seat.name);
    expect(heldSeats(localStorage)).toHaveLength(1);
  });

  it("are named by their token", () => {
    expect(seatNameOf("dm1.tuesday.s3.x-Y_z")).toBe("sessions/tuesday/seats/s3");
    expect(() => seatNameOf("K7QM2XWD")).toThrow("not a seat's link");
  });

  it("lead to the page of their role", () => {
    expect(pageOf(seat)).toBe("/play?seat=sessions/a/seats/b");
    expect(pageOf({ ...seat, role: Seat_Role.OWNER })).toContain("/control?");
  });
});

function view(fields: object): View {
  return create(ViewSchema, {
    session: { state: Session_State.RUNNING, turn: 2, turns: 3, turnLabel: "Summer", theses: true },
    seat: { team: "japan", displayName: "Aiko", role: Seat_Role.MEMBER },
    teams: [{ info: { id: "russia", title: "Russia" } }, { info: { id: "japan", title: "Japan" } }],
    ...fields,
  });
}

const OFFER = { id: "d1", title: "Talks", parties: ["russia", "japan"], proposer: "russia", acceptedBy: ["russia"], state: Deal_State.PROPOSED };

describe("what a team owes", () => {
  it("is answers, orders and assessment", () => {
    const owed = owedBy(view({ deals: [OFFER], orders: [{ team: "japan", state: Orders_State.DRAFT }] }));
    expect(owed.map((each) => each.text)).toEqual([
      "Answer Russia: Talks",
      "Approve your orders (0 moves drafted)",
      "Give your assessment",
    ]);
  });

  it("is marked done when it is", () => {
    const done = owedBy(
      view({
        deals: [{ ...OFFER, acceptedBy: ["russia", "japan"], state: Deal_State.ACCEPTED }],
        orders: [{ team: "japan", state: Orders_State.APPROVED, moves: [{ id: "m1" }] }],
        assessments: [{ team: "japan", turn: 2 }],
      }),
    );
    expect(done.every((each) => each.done)).toBe(true);
    expect(done).toHaveLength(2);
  });

  it("is to decide and to answer where the scenario asks that, and no assessment without theses", () => {
    const session = { state: Session_State.RUNNING, turn: 2, turns: 3, questions: ["oil", "rift"] };
    const choices = [{ team: "japan", inject: "letter", question: "Meet them?" }];
    const answers = [{ team: "japan", turn: 2, question: "oil" }];
    const owed = owedBy(view({ session, choices, assessments: answers }));
    expect(owed.map((each) => each.text)).toEqual([
      "Decide: Meet them?",
      "Approve your orders (0 moves drafted)",
      "Answer 1 question",
    ]);
  });

  it("does not count the answer to a question as an assessment of the theses", () => {
    const owed = owedBy(view({ assessments: [{ team: "japan", turn: 2, question: "oil" }] }));
    expect(owed.find((each) => each.id === "assessment")?.done).toBe(false);
  });

  it("does not count the assessment of an earlier turn", () => {
    const owed = owedBy(view({ assessments: [{ team: "japan", turn: 1 }] }));
    expect(owed.find((each) => each.id === "assessment")?.done).toBe(false);
  });

  it("is nothing while teams only read, and while control judges", () => {
    for (const phase of [Session_Phase.BRIEFING, Session_Phase.ADJUDICATION]) {
      expect(owedBy(view({ session: { state: Session_State.RUNNING, phase, turn: 2 } }))).toEqual([]);
    }
  });

  it("is nothing before the start and after the end", () => {
    expect(owedBy(view({ session: { state: Session_State.LOBBY } }))).toEqual([]);
  });
});

describe("news", () => {
  const before = view({ messages: [{ id: "t1", team: "russia" }] });

  it("is empty when nothing has happened", () => {
    expect(newsSince(seenIn(before), before)).toEqual([]);
  });

  it("tells of turns, deals, messages and readiness", () => {
    const now = view({
      session: { state: Session_State.RUNNING, turn: 3, turns: 3, turnLabel: "Winter" },
      lastResult: { turn: 2, label: "Summer" },
      deals: [OFFER],
      messages: [{ id: "t1", team: "russia" }, { id: "t2", team: "russia" }, { id: "t3", team: "japan", displayName: "Aiko" }],
      teams: [{ info: { id: "russia", title: "Russia" }, approved: true }],
    });
    expect(newsSince(seenIn(before), now).map((news) => news.text)).toEqual([
      "Turn 2 (Summer) has closed: see its results",
      "Turn 3 of 3 is open: Winter",
      "Talks: proposed by Russia",
      "1 new message",
      "Russia has approved its orders",
    ]);
  });

  it("begins again where a rewind went back to", () => {
    const later = { ...seenIn(before), turn: 3, result: 2 };
    expect(asFarAsPlayed(later, before)).toMatchObject({ turn: 2, result: 0 });
    expect(asFarAsPlayed(seenIn(before), before)).toEqual(seenIn(before));
  });

  it("counts all messages as unread for someone who has read none", () => {
    expect(unreadAfter("", before)).toBe(1);
  });
});

describe("a reminder", () => {
  const waits = (state: Orders_State) =>
    view({
      session: { state: Session_State.RUNNING, phase: Session_Phase.PLANNING, turn: 2 },
      orders: [{ team: "japan", state }],
    });

  it("comes when ten and when two minutes are left, once each", () => {
    expect(markPassed(601, 600)).toBe(10);
    expect(markPassed(600, 599)).toBeUndefined();
    expect(markPassed(121, 119)).toBe(2);
    expect(markPassed(700, 60)).toBe(2);
  });

  it("is for teams whose orders are not approved", () => {
    expect(isAwaited(waits(Orders_State.DRAFT))).toBe(true);
    expect(isAwaited(waits(Orders_State.APPROVED))).toBe(false);
    expect(isAwaited(view({ seat: { role: Seat_Role.OBSERVER } }))).toBe(false);
  });
});
