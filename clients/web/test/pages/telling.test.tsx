import { create } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { act, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  Label_Kind,
  LabelSchema,
  LedgerEntry_Kind as Kind,
  LedgerEntrySchema,
  MessageSchema,
  Orders_State,
  Seat_Role,
  Session_State,
} from "../../src/gen/demarche/v1/view_pb.js";
import { browserTime } from "../../src/state/clock.js";
import { zonedTime, zoneName } from "../../src/format/time.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const atTheTable = () => screen.findByRole("region", { name: "Your orders" });
let moment = Date.now();

/** Control does something to the game, in sight of all. */
function controlDid(kind: Kind, what: string, reason = "", displayName = "Dana"): void {
  moment += 1000;
  const time = timestampFromMs(moment);
  stage().server.world.ledger.push(
    create(LedgerEntrySchema, { time, turn: 1, kind, what, reason, displayName, open: true }),
  );
  stage().server.changed();
}

describe("what control does to the game", () => {
  it("is told at the head of the page with its reason, until it is put away", async () => {
    const { user } = stage();
    controlDid(Kind.EXTEND, "Turn 1 was given 3 minutes more.");
    stage().playFirstTurn();
    await atTheTable();
    expect(screen.queryByText("Turn 1 was given 3 minutes more.")).toBeNull();
    controlDid(Kind.REWIND, "The session went back to the opening of turn 1.", "A wrong rule");
    controlDid(Kind.STAND_IN, "White cell acts for China.");
    controlDid(Kind.SEAT, "Revoked the seat of Kim.");
    const notice = () => screen.getByText("White cell acts for China.").closest("div")!;
    await screen.findByText("White cell acts for China.");
    within(notice()).getByText(/Reason: A wrong rule\./);
    expect(within(notice()).queryByText(/Kim/)).toBeNull();
    await user.click(await button("Got it"));
    expect(screen.queryByText("White cell acts for China.")).toBeNull();
    stage().reload();
    await atTheTable();
    expect(screen.queryByText("White cell acts for China.")).toBeNull();
  });

  it("is told to who was away", async () => {
    stage().playFirstTurn();
    await atTheTable();
    stage().open("/");
    controlDid(Kind.REOPEN, "The session goes on.");
    stage().open(`/play?seat=${stage().server.world.seats[0]!.name}`);
    await screen.findByText("The session goes on.");
  });

  it("is no news to who did it", async () => {
    stage().openTurn();
    stage().sit(Seat_Role.OWNER, "", "Dana");
    await screen.findByText(/^Turn 1 of 3/, { selector: ".turn-label" });
    controlDid(Kind.EXTEND, "Turn 1 was given 5 minutes more.");
    controlDid(Kind.EXTEND, "Turn 1 was given 7 minutes more.", "", "Cora");
    await screen.findByText("Turn 1 was given 7 minutes more.");
    expect(screen.queryByText("Turn 1 was given 5 minutes more.")).toBeNull();
  });

  it("stands in a ledger for observers too", async () => {
    const { user } = stage();
    stage().sit(Seat_Role.OBSERVER, "", "Otto");
    await screen.findByText("Before the first turn");
    controlDid(Kind.SEAT, "Revoked the seat of Kim.", "Left the room");
    await user.click(screen.getByRole("tab", { name: "Ledger" }));
    await screen.findByText(/Revoked the seat of Kim/);
    screen.getByText("Reason: Left the room");
  });
});

describe("a pause", () => {
  it("says why, and until when in the reader's zone", async () => {
    stage().playFirstTurn();
    const until = timestampFromMs(Date.now() + 600_000);
    stage().server.world.session.pausedUntil = until;
    stage().pause("Tea");
    await screen.findByText("Paused. Reason: Tea.");
    screen.getByText(new RegExp(`goes on by itself at ${zonedTime(until).replace("+", "\\+")}`));
    expect(zoneName()).toContain(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});

describe("a deadline", () => {
  afterEach(() => (browserTime.value = Date.now()));
  const later = (seconds: number) =>
    act(() => {
      browserTime.value = Date.now() + seconds * 1000;
    });

  it("that nears is told on the page and in its title, as long as the orders are awaited", async () => {
    const { user, server } = stage();
    stage().sit(Seat_Role.MEMBER, "japan");
    stage().openTurn();
    server.world.session.deadline = timestampFromMs(Date.now() + 610_000);
    server.changed();
    await user.click(await screen.findByRole("tab", { name: /^Deals/ }));
    await later(20);
    await screen.findByText(/^Less than 10 minutes left/, { selector: ".notice b" });
    expect(document.title).toMatch(/^⏰ 10 min /);
    await user.click(await button("To the orders"));
    await screen.findByRole("region", { name: "Your orders" });
    server.world.orders.find((each) => each.team === "japan")!.state = Orders_State.APPROVED;
    server.changed();
    await waitFor(() => expect(screen.queryByRole("button", { name: "To the orders" })).toBeNull());
  });

  it("that is moved away takes its reminder along", async () => {
    const { server } = stage();
    stage().sit(Seat_Role.MEMBER, "japan");
    stage().openTurn();
    server.world.session.deadline = timestampFromMs(Date.now() + 130_000);
    server.changed();
    await atTheTable();
    await later(20);
    await screen.findByText(/^Less than 2 minutes left/, { selector: ".notice b" });
    server.world.session.deadline = timestampFromMs(Date.now() + 430_000);
    server.changed();
    await waitFor(() => expect(screen.queryByRole("button", { name: "To the orders" })).toBeNull());
  });
});

describe("a turn that opens", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is told to who looks elsewhere, by the title and a notification", async () => {
    const shown: string[] = [];
    class Told {
      static permission = "granted";
      constructor(_: string, { body }: { body: string }) {
        shown.push(body);
      }
    }
    vi.stubGlobal("Notification", Told);
    stage().sit(Seat_Role.MEMBER, "japan");
    await screen.findByText("Before the first turn");
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    stage().server.world.session.state = Session_State.LOBBY;
    stage().openTurn();
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("online"));
    await waitFor(() => expect(document.title).toMatch(/^▶ Turn 1 /));
    expect(shown).toEqual(["Turn 1 is open: your team's orders are awaited."]);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event("visibilitychange"));
    await waitFor(() => expect(document.title).not.toMatch(/▶/));
  });
});

describe("after the end", () => {
  it("all read who meant what and who believed it, and no note is taken any more", async () => {
    const { server } = stage();
    stage().playFirstTurn();
    const audience = { teams: ["russia"] };
    server.world.messages.push(
      create(MessageSchema, { id: "x1", team: "japan", text: "Four islands.", audience, turn: 1 }),
    );
    server.world.labels = [
      create(LabelSchema, { team: "japan", subject: "x1", kind: Label_Kind.BLUFF }),
      create(LabelSchema, { team: "russia", subject: "x1", kind: Label_Kind.DOUBTED }),
    ];
    stage().closeTurn();
    stage().end();
    const noted = await screen.findByRole("region", { name: "Meant and believed" });
    within(noted).getByText("Four islands.");
    within(noted).getByText("Japan: a bluff, Russia: doubted");
    expect(screen.queryByRole("button", { name: "a bluff" })).toBeNull();
  });
});
