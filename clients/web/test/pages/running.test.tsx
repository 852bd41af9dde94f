import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Seat_Role, Session_State } from "../../src/gen/demarche/v1/view_pb.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const session = () => stage().server.world.session;

describe("the facilitator", () => {
  it("starts the session, and sees who is ready", async () => {
    const { user, server } = stage();
    server.sit(Seat_Role.MEMBER, "japan", "Aiko");
    stage().sit(Seat_Role.OWNER);
    await user.click(await button("Open turn 1"));
    await screen.findByText("3 of 4 teams ready");
    const row = within(await screen.findByRole("row", { name: /Japan/ }));
    row.getByText("Aiko");
    row.getByText("draft, no moves");
    expect(session().state).toBe(Session_State.RUNNING);
  });

  it("pauses with a reason that all read, and resumes", async () => {
    const { user } = stage();
    stage().openTurn();
    stage().sit(Seat_Role.OWNER);
    await user.type(await screen.findByLabelText("Reason"), "Ten minutes of break");
    await user.click(await button("Pause"));
    await screen.findByText("Paused: Ten minutes of break");
    expect(screen.getByRole("timer").textContent).toBe("4:12");
    await user.click(await button("Resume"));
    await screen.findByText("Planning");
  });

  it("closes a turn after one question, which Escape answers with no", async () => {
    const { user, server } = stage();
    server.sit(Seat_Role.MEMBER, "japan", "Aiko");
    stage().openTurn();
    stage().sit(Seat_Role.OWNER);
    await user.click(await button("Close turn 1 now"));
    screen.getByText("Close turn 1 now? 1 team not ready: its draft is locked as it stands.");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Close turn 1"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Close turn 1 now"));
    expect(session().turn).toBe(1);
    await user.click(await button("Close turn 1 now"));
    await user.click(await button("Close turn 1"));
    await screen.findByText(/^Turn 2 of 3/, { selector: ".turn-label" });
  });

  it("ends the session, and then has nothing left to steer", async () => {
    const { user } = stage();
    stage().openTurn();
    stage().sit(Seat_Role.OWNER);
    await user.click(await button("End session"));
    await user.click(await button("End session"));
    await screen.findByText(/The session has ended/);
    expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("lets a bot play a team, and takes it back", async () => {
    const { user, server } = stage();
    stage().sit(Seat_Role.OWNER);
    await user.click(await screen.findByRole("switch", { name: "Bot for China" }));
    await screen.findByRole("switch", { name: "Bot for China", checked: false });
    expect(server.world.teams.find((team) => team.info?.id === "china")?.bot).toBe(false);
  });

  it("copies join links, and keeps the own code and the truth out of sight", async () => {
    const { user } = stage();
    stage().sit(Seat_Role.OWNER);
    await user.click(await button("Copy link: link for Japan"));
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/join/JP2016XX`);
    await user.click(await button(/^Copy all links/));
    const all = await navigator.clipboard.readText();
    expect(all.split("\n")).toHaveLength(5);
    expect(all).not.toContain("CONTROLX");
    expect(screen.queryByText("Russia swings")).toBeNull();
    await user.click(await button(/Show the true thesis/));
    screen.getByText("Russia swings");
  });

  it("takes a seat back", async () => {
    const { user, server } = stage();
    server.sit(Seat_Role.MEMBER, "japan", "Aiko");
    stage().sit(Seat_Role.OWNER, "", "Dana");
    await user.click(await button("Revoke"));
    await user.click(await button("Revoke the seat"));
    await waitFor(() => expect(server.world.seats.map((seat) => seat.displayName)).toEqual(["Dana"]));
  });
});

describe("the observer", () => {
  it("sees the board, the results, the public talk and the ledger, and can act on nothing", async () => {
    const { user } = stage();
    stage().openTurn();
    stage().sit(Seat_Role.OBSERVER);
    await screen.findByText(/^Oil price/);
    await user.click(await screen.findByRole("tab", { name: /Public talk/ }));
    await screen.findByText("Spring 2016 is open. Seven minutes.");
    expect(screen.queryByText(/Please tell us before/)).toBeNull();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Board", "Results", "Public talk", "Ledger"]);
    expect(screen.queryByRole("button", { name: /Approve|Propose|Send|Pause|Close turn/ })).toBeNull();
  });

  it("is shown the end when it comes", async () => {
    stage().openTurn();
    stage().sit(Seat_Role.OBSERVER);
    await screen.findByText(/^Oil price/);
    stage().end();
    await screen.findByText("Russia swings", { selector: ".truth b" });
    screen.getByText("After turn 1 of 3");
  });
});
