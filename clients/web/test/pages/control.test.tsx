import { create } from "@bufbuild/protobuf";
import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import {
  AdjudicationSchema,
  LedgerEntry_Kind,
  LedgerEntrySchema,
  Message_Kind,
  Seat_Role,
  Session_Phase,
  StandIn,
} from "../../src/gen/demarche/v1/view_pb.js";
import {
  PlannedInject_State,
  PlannedInjectSchema,
} from "../../src/gen/demarche/v1/white_cell_service_pb.js";
import { say } from "../fake/world.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const tab = (name: RegExp) => screen.findByRole("tab", { name });
const tabs = () => screen.getAllByRole("tab").map((each) => each.textContent);
const session = () => stage().server.world.session;
const sent = (method: string) =>
  stage()
    .server.received.filter((each) => each.method === method)
    .map((each) => each.request as never);

function sitInTurn(role: Seat_Role, name = "Dana"): void {
  stage().openTurn();
  stage().sit(role, "", name);
}

function judge(): void {
  const odds = { parameter: "odds", title: "Odds", value: 0.5, minimum: 0.1, maximum: 0.9 };
  stage().server.world.adjudications = [
    create(AdjudicationSchema, {
      team: "russia",
      move: {
        id: "m9",
        move: "gamble",
        title: "Night flight",
        summary: "Night flight",
        odds: [odds],
      },
      arguments: [{ id: "a1", team: "japan", displayName: "Aiko", text: "The airfield is closed" }],
    }),
  ];
}

describe("the parts of control's page", () => {
  it("are all there for the owner", async () => {
    sitInTurn(Seat_Role.OWNER);
    await tab(/Orders/);
    expect(tabs()).toEqual([
      "Orders",
      "Queue",
      "Events",
      "Questions",
      "Board",
      expect.stringMatching(/^Deals/),
      expect.stringMatching(/^Talk/),
      "Results",
      "Ledger",
    ]);
  });

  it("are the clock and what all see for the controller", async () => {
    sitInTurn(Seat_Role.CONTROLLER);
    await button("Pause");
    expect(tabs()).toEqual(["Board", expect.stringMatching(/^Talk/), "Results", "Ledger"]);
    expect(screen.queryByRole("button", { name: "End session" })).toBeNull();
  });

  it("are what happens, without the clock, for white cell", async () => {
    sitInTurn(Seat_Role.WHITE_CELL);
    await tab(/Events/);
    await screen.findByText("Control online: Dana");
    expect(screen.queryByRole("button", { name: "Pause" })).toBeNull();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("are the queue and what all see for an umpire", async () => {
    sitInTurn(Seat_Role.UMPIRE);
    await tab(/Queue/);
    expect(tabs()).toEqual(["Queue", "Board", expect.stringMatching(/^Talk/), "Results", "Ledger"]);
    expect(screen.queryByRole("region", { name: "Session" })).toBeNull();
  });
});

describe("the clock", () => {
  it("is stopped until a time", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.CONTROLLER);
    await user.selectOptions(await screen.findByLabelText("Pause for"), "15");
    await user.click(await button("Pause"));
    await screen.findByText("The session is paused.");
    const [request] = sent("pauseSession") as { until?: object }[];
    expect(request?.until).toBeDefined();
  });

  it("is extended and shifted from the deadline in sight, so that a second click is harmless", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.CONTROLLER);
    const deadline = structuredClone(session().deadline);
    await user.click(await button(/^\+3 min/));
    await waitFor(() =>
      expect(sent("extendTurn")).toMatchObject([{ minutes: 3, fromDeadline: deadline }]),
    );
    await user.type(screen.getByLabelText("Minutes, earlier with a minus"), "-5");
    await user.click(await button("Shift all"));
    await waitFor(() => expect(sent("shiftSchedule")).toMatchObject([{ minutes: -5 }]));
  });

  it("closes the phase that runs", async () => {
    const { user } = stage();
    stage().openTurn();
    session().phase = Session_Phase.BRIEFING;
    stage().sit(Seat_Role.OWNER);
    await user.click(await button("End the briefing"));
    await user.click(await button("Open the orders"));
    await waitFor(() =>
      expect(sent("closeTurn")).toMatchObject([{ phase: Session_Phase.BRIEFING }]),
    );
  });

  it("begins with a practice turn, and goes back to the lobby", async () => {
    const { user } = stage();
    stage().sit(Seat_Role.OWNER);
    await user.click(await button("Practice turn first"));
    await screen.findByText("Practice turn.");
    await user.click(await button("End practice"));
    await user.click(await button("Back to the lobby"));
    await button("Open turn 1");
  });

  it("goes back to an earlier turn after one question", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.OWNER);
    await button(/Close turn 1 now/);
    stage().closeTurn();
    await button(/Close turn 2 now/);
    await user.selectOptions(screen.getByLabelText("Turn to go back to"), "1");
    await user.click(await button("Rewind"));
    await user.click(await button("Rewind to turn 1"));
    await screen.findByText(/^Turn 1 of 3/, { selector: ".turn-label" });
    expect(sent("rewind")).toMatchObject([{ turn: 1 }]);
  });

  it("runs again after the end", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.OWNER);
    await button("End session");
    stage().end();
    await user.click(await button("Reopen"));
    await user.click(await button("Reopen the session"));
    await button(/Close turn 1 now/);
  });
});

describe("the desk", () => {
  it("says who is there, who is late and what is missing", async () => {
    const { server } = stage();
    server.sit(Seat_Role.MEMBER, "japan", "Aiko");
    sitInTurn(Seat_Role.CONTROLLER);
    const row = within(await screen.findByRole("row", { name: /^Japan Aiko/ }));
    await row.findByText("1 of 1 online");
    row.getByText("late, no moves");
    row.getByText("an assessment");
    row.getByText(/quiz 1 of 2/);
  });

  it("lets somebody else act for a team, with a reason", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.CONTROLLER);
    await user.selectOptions(
      await screen.findByLabelText("Who acts for Japan"),
      String(StandIn.HOLD),
    );
    const form = screen.getByLabelText("Who acts for Japan").closest("form")!;
    await user.type(within(form).getByLabelText("Why, shown to everybody"), "Ill");
    await user.click(within(form).getByRole("button", { name: "Set" }));
    await waitFor(() =>
      expect(sent("setStandIn")).toMatchObject([
        { team: "japan", standIn: StandIn.HOLD, reason: "Ill" },
      ]),
    );
  });

  it("lets white cell order in the name of a team that was handed over to it", async () => {
    const { user, server } = stage();
    stage().openTurn();
    server.world.teams.find((team) => team.info?.id === "japan")!.standIn = StandIn.WHITE_CELL;
    stage().sit(Seat_Role.WHITE_CELL);
    await user.click(await tab(/Act for/));
    const orders = within(await screen.findByRole("region", { name: "Your orders" }));
    orders.getByText("draft");
    await user.click(await button("Approve without moves"));
    await screen.findByText(/^Turn 2 of 3/, { selector: ".turn-label" });
    expect(server.teamsSpokenFor).toContain("japan");
  });
});

describe("seats", () => {
  it("are moved and replaced", async () => {
    const { user, server } = stage();
    server.sit(Seat_Role.MEMBER, "japan", "Aiko");
    stage().sit(Seat_Role.OWNER, "", "Dana");
    const move = within(await screen.findByRole("form", { name: "Move Aiko" }));
    await user.selectOptions(move.getByLabelText("Place"), "russia");
    await user.click(move.getByLabelText("Head of the delegation"));
    await user.click(move.getByRole("button", { name: "Move" }));
    await waitFor(() => expect(sent("moveSeat")).toMatchObject([{ team: "russia", head: true }]));
    const replace = within(await screen.findByRole("form", { name: "Replace Aiko" }));
    await user.click(replace.getByRole("button", { name: "New code" }));
    await screen.findByText("NEWCODE1");
  });

  it("are handed out from a pasted roster, all or none", async () => {
    const { user } = stage();
    stage().sit(Seat_Role.OWNER);
    const field = await screen.findByLabelText("Add people");
    await user.click(field);
    await user.paste("name,e-mail,team\n,nobody@example.org,japan");
    await user.click(await button("Add these people"));
    await screen.findByText("the name is missing.");
    await user.clear(field);
    await user.click(field);
    await user.paste("name,e-mail,team\nKen,ken@example.org,japan");
    await user.click(await button("Add these people"));
    await screen.findByRole("row", { name: /^Ken/ });
    screen.getByText("PERSON0X");
  });
});

describe("events", () => {
  const storm = (fields = {}) =>
    create(PlannedInjectSchema, {
      id: "storm",
      title: "A storm",
      text: "Ports are closed.",
      everyone: true,
      state: PlannedInject_State.PLANNED,
      ...fields,
    });

  it("are planned with an audience, changes and a time", async () => {
    const { user, server } = stage();
    sitInTurn(Seat_Role.WHITE_CELL);
    await user.click(await tab(/Events/));
    const form = within(await screen.findByRole("form", { name: "Plan an event" }));
    await user.type(form.getByLabelText("Title"), "A storm");
    await user.click(form.getByRole("button", { name: "Japan" }));
    await user.click(form.getByRole("button", { name: "Add a change" }));
    await user.selectOptions(form.getByLabelText("Track of change 1"), "oil");
    await user.type(form.getByLabelText("Amount of change 1"), "5");
    await user.type(form.getByLabelText("Turn"), "2");
    await user.click(form.getByRole("button", { name: "Plan it" }));
    await screen.findByText("Happens at the opening of turn 2. Read by Japan.");
    expect(server.world.injects).toMatchObject([
      { id: "a_storm", teams: ["japan"], turn: 2, changes: [{ track: "oil", amount: 5 }] },
    ]);
  });

  it("with a wrong condition show where it is wrong", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.WHITE_CELL);
    await user.click(await tab(/Events/));
    await user.type(await screen.findByLabelText("Title"), "A storm");
    await user.type(screen.getByLabelText("Condition"), "nonsense");
    await user.click(await button("Plan it"));
    await screen.findByText(/\^ there is no such name/);
  });

  it("are looked at before they are sent, and sent after one question", async () => {
    const { user, server } = stage();
    server.world.injects = [storm()];
    sitInTurn(Seat_Role.WHITE_CELL);
    await user.click(await tab(/Events/));
    await user.click(await button("Preview of A storm"));
    await screen.findByText("39");
    await user.click(await button("Send now"));
    await user.click(await button("Send it"));
    await screen.findByText("None is planned.");
    expect(server.world.injects[0]?.state).toBe(PlannedInject_State.SENT);
  });
});

describe("the queue", () => {
  it("takes an umpire's estimate and shows nobody else's", async () => {
    const { user } = stage();
    judge();
    sitInTurn(Seat_Role.UMPIRE, "Uma");
    await screen.findByText("The airfield is closed", { exact: false });
    await user.type(await screen.findByLabelText("Your estimate"), "0.3");
    await user.type(screen.getByLabelText("Why you estimate so"), "Bad weather");
    await user.click(await button("Give estimate"));
    await screen.findByText("✓ given");
    expect(sent("estimateMove")).toMatchObject([{ move: "m9", parameter: "odds", value: 0.3 }]);
    expect(screen.queryByRole("button", { name: "Rule" })).toBeNull();
  });

  it("lets white cell accept what the umpires suggest, with words for all", async () => {
    const { user, server } = stage();
    judge();
    const { estimates, spreads } = create(AdjudicationSchema, {
      estimates: [{ parameter: "odds", displayName: "Uma", value: 0.3, note: "Bad weather" }],
      spreads: [{ parameter: "odds", count: 1, lowest: 0.3, suggested: 0.3, highest: 0.3 }],
    });
    Object.assign(server.world.adjudications[0]!, { estimates, spreads });
    sitInTurn(Seat_Role.WHITE_CELL);
    await user.click(await tab(/Queue/));
    await screen.findByText("Bad weather");
    await user.type(screen.getByLabelText("Public text, read by all with the result"), "Fog");
    await user.click(await button("Accept the suggested 0.3"));
    await waitFor(() =>
      expect(sent("ruleMove")).toMatchObject([{ id: "m9", value: 0.3, publicText: "Fog" }]),
    );
  });
});

describe("control's words", () => {
  it("go to all from the session's part", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.CONTROLLER);
    await user.type(await screen.findByLabelText("Tell everybody"), "Five minutes");
    await user.click(await button("Broadcast"));
    await waitFor(() =>
      expect(sent("sendMessage")).toMatchObject([{ kind: Message_Kind.BROADCAST }]),
    );
  });

  it("answer questions, to the team alone or to all", async () => {
    const { user, server } = stage();
    sitInTurn(Seat_Role.WHITE_CELL);
    await tab(/Questions/);
    const asked = say(
      server.world,
      "japan",
      "Aiko",
      "May we fly?",
      { control: true },
      { kind: Message_Kind.QUESTION },
    );
    server.changed();
    await user.click(await tab(/Questions 1|Questions1/));
    await user.type(await screen.findByLabelText("Answer"), "Yes, at night");
    await user.click(await button("Answer"));
    await screen.findByText("No question to control is open.");
    expect(sent("sendMessage")).toMatchObject([
      { kind: Message_Kind.ANSWER, replyTo: asked.id, audience: { teams: ["japan"] } },
    ]);
  });
});

describe("the board", () => {
  it("is set by hand, with a reason", async () => {
    const { user } = stage();
    sitInTurn(Seat_Role.WHITE_CELL);
    await user.click(await tab(/Board/));
    const form = within(await screen.findByRole("form", { name: "Set a track" }));
    await user.selectOptions(form.getByLabelText("Track"), "oil");
    await user.type(form.getByLabelText("New value"), "50");
    await user.type(form.getByLabelText(/^Why/), "A wrong start");
    await user.click(form.getByRole("button", { name: "Set it now" }));
    await waitFor(() =>
      expect(sent("overrideTrack")).toMatchObject([
        { track: "oil", value: 50, reason: "A wrong start" },
      ]),
    );
  });
});

describe("the ledger", () => {
  it("tells who did what and why, and what is not open", async () => {
    const { user, server } = stage();
    server.world.ledger = [
      create(LedgerEntrySchema, {
        turn: 1,
        displayName: "Dana",
        kind: LedgerEntry_Kind.OVERRIDE,
        what: "Set Oil price to 50",
        reason: "A wrong start",
      }),
    ];
    sitInTurn(Seat_Role.OWNER);
    await user.click(await tab(/Ledger/));
    await screen.findByText(/Set Oil price to 50/);
    screen.getByText("Reason: A wrong start");
    screen.getByText("not open to teams");
  });
});
