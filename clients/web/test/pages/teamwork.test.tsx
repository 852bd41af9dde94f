import { create } from "@bufbuild/protobuf";
import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import {
  AdjudicationSchema,
  CommentSchema,
  OrderedMoveSchema,
  Orders_State,
  Prediction_Direction,
  Seat_Role,
  Session_Phase,
} from "../../src/gen/demarche/v1/view_pb.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const orders = async () => within(await screen.findByRole("region", { name: "Your orders" }));
const japan = () => stage().server.world.orders.find((each) => each.team === "japan")!;
const sent = (method: string) =>
  stage()
    .server.received.filter((each) => each.method === method)
    .map((each) => each.request as never);

/** A move that Ken has ordered before the page was opened. */
function kenHasOrdered(): void {
  japan().moves.push(
    create(OrderedMoveSchema, {
      id: "m7",
      move: "sanctions",
      title: "Change sanctions on Russia",
      summary: "Change sanctions on Russia, tighten",
      parameters: { direction: "tighten", step: "1" },
      rationale: "Hold the line",
      author: "Ken",
    }),
  );
  stage().server.changed();
}

describe("a move", () => {
  it("is ordered with what the team expects of it", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await button(/Change sanctions on Russia/));
    await user.click(screen.getByRole("radio", { name: "Tighten" }));
    await user.type(screen.getByLabelText("In your words"), "Moscow answers");
    await user.selectOptions(screen.getByLabelText("On the board"), "pressure");
    await user.selectOptions(screen.getByLabelText("which"), "falls");
    await user.click(await button("Add to orders"));
    await (await orders()).findByText(/Expects: Moscow answers; .* falls/);
    expect(sent("addMove")).toMatchObject([
      {
        prediction: {
          text: "Moscow answers",
          track: "pressure",
          direction: Prediction_Direction.FALLS,
        },
      },
    ]);
  });

  it("that needs a reason says so, and is refused without one at the field", async () => {
    const { user, server } = stage();
    server.world.session.rationaleRequired = true;
    stage().playFirstTurn();
    await user.click(await button(/Change sanctions on Russia/));
    await user.click(screen.getByRole("radio", { name: "Tighten" }));
    screen.getByLabelText("Why (for the debrief) needed");
    await user.click(await button("Add to orders"));
    await screen.findByText("Say why the team does it.");
  });

  it("of a colleague is edited in its place", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await (await orders()).findByText("Added by Ken");
    await user.click(await button(/^Edit: Change sanctions/));
    const form = within(await screen.findByRole("form", { name: /^Edit/ }));
    await user.click(form.getByRole("radio", { name: "Ease" }));
    await user.click(form.getByRole("button", { name: "Save" }));
    await (await orders()).findByText("Change sanctions on Russia, ease, 1");
    expect(sent("editMove")).toMatchObject([{ id: "m7", expectedRevision: 0 }]);
    expect(japan().moves[0]?.author).toBe("Ken");
  });

  it("that a colleague has edited meanwhile shows both versions, and keeps what was typed", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.click(await button(/^Edit: Change sanctions/));
    const form = () => within(screen.getByRole("form", { name: /^Edit/ }));
    const why = form().getByLabelText(/^Why/);
    await user.clear(why);
    await user.type(why, "My reason");
    Object.assign(japan().moves[0]!, { rationale: "Ken's new reason", editor: "Ken", revision: 1 });
    server.changed();
    await screen.findByText("Ken has changed this move meanwhile.");
    form().getByText("Why: Ken's new reason");
    expect(form().getByLabelText<HTMLTextAreaElement>(/^Why/).value).toBe("My reason");
    expect(form().getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
    await user.click(await button(/^Keep my changes/));
    await user.click(form().getByRole("button", { name: "Save" }));
    await (await orders()).findByText("Why: My reason");
    expect(sent("editMove")).toMatchObject([{ expectedRevision: 1, rationale: "My reason" }]);
  });

  it("that two have edited keeps the changes of both, each in its field", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.click(await button(/^Edit: Change sanctions/));
    const form = () => within(screen.getByRole("form", { name: /^Edit/ }));
    await user.type(form().getByLabelText("In your words"), "Moscow answers");
    Object.assign(japan().moves[0]!, { rationale: "Ken's new reason", editor: "Ken", revision: 1 });
    server.changed();
    await user.click(await button(/^Keep my changes/));
    await user.click(form().getByRole("button", { name: "Save" }));
    await (await orders()).findByText(/Expects: Moscow answers/);
    expect(sent("editMove")).toMatchObject([
      { rationale: "Ken's new reason", prediction: { text: "Moscow answers" } },
    ]);
  });

  it("of a colleague is removed only after a question", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.click(await button(/^Remove: Change sanctions/));
    await screen.findByText(/Ken has worked on it/);
    await user.click(await button("Keep it"));
    expect(japan().moves).toHaveLength(1);
    await user.click(await button(/^Remove: Change sanctions/));
    await user.click(await button("Remove it"));
    await (await orders()).findByText(/^No moves yet/);
  });
});

describe("an edit of a move that a colleague takes out", () => {
  it("is not lost: it can be written again as a new move", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.click(await button(/^Edit: Change sanctions/));
    const why = within(screen.getByRole("form", { name: /^Edit/ })).getByLabelText(/^Why/);
    await user.clear(why);
    await user.type(why, "My reason");
    japan().moves = [];
    server.changed();
    await screen.findByText(/has removed Change sanctions on Russia while you were writing about it/);
    await user.click(await button("Write it again as a new move"));
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/^Why/)).value).toBe("My reason");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Tighten" }).checked).toBe(true);
  });
});

describe("what is being written", () => {
  it("about a move that goes can still be said about the whole draft", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.type(await screen.findByLabelText(/^Comment on Change sanctions/), "Too much?");
    japan().moves = [];
    server.changed();
    await screen.findByText(/has removed Change sanctions/);
    await user.click(await button("Make it a comment on the whole draft"));
    expect(screen.getByLabelText<HTMLInputElement>("Comment on your orders").value).toBe("Too much?");
    expect(screen.queryByText(/has removed/)).toBeNull();
  });

  it("when the turn closes is kept, and nobody is blamed for it", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.click(await button(/^Edit: Change sanctions/));
    stage().closeTurn();
    await screen.findByText(/^Turn 1 has closed while you were writing/);
    await user.click(await button("Let it go"));
    expect(screen.queryByText(/^Turn 1 has closed while/)).toBeNull();
  });

  it("when a colleague approves is there again when the approval is withdrawn", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    await user.click(await button(/^Edit: Change sanctions/));
    const why = () => screen.getByLabelText<HTMLTextAreaElement>(/^Why/);
    await user.clear(why());
    await user.type(why(), "My reason");
    japan().state = Orders_State.APPROVED;
    server.changed();
    await screen.findByText(/What you typed is kept/);
    japan().state = Orders_State.DRAFT;
    server.changed();
    await waitFor(() => expect(why().value).toBe("My reason"));
  });
});

describe("remarks", () => {
  it("are read and written, on a move and on the whole draft", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    kenHasOrdered();
    japan().comments.push(
      create(CommentSchema, { id: "c1", move: "m7", displayName: "Ken", text: "Too much?" }),
    );
    stage().server.changed();
    await (await orders()).findByText("Too much?");
    await user.type(screen.getByLabelText("Comment on your orders"), "Let us approve at five");
    const form = screen.getByLabelText("Comment on your orders").closest("form")!;
    await user.click(within(form).getByRole("button", { name: "Add" }));
    await (await orders()).findByText("Let us approve at five");
    expect(sent("commentOrders")).toMatchObject([{ move: "", text: "Let us approve at five" }]);
  });
});

describe("approval", () => {
  it("is the head's alone where the session says so", async () => {
    const { server } = stage();
    server.world.session.headsApprove = true;
    server.sit(Seat_Role.MEMBER, "japan", "Head").head = true;
    stage().playFirstTurn();
    await (await orders()).findByText(/Only the head of your delegation \(Head\)/);
    expect(screen.queryByRole("button", { name: "Approve without moves" })).toBeNull();
  });
});

describe("the phases", () => {
  it("say in the briefing that orders open later", async () => {
    stage().playFirstTurn();
    stage().server.world.session.phase = Session_Phase.BRIEFING;
    stage().server.changed();
    await screen.findByText(/Orders open when it is over/);
    expect(screen.queryByRole("region", { name: "Moves to choose from" })).toBeNull();
    expect(screen.queryByRole("region", { name: "What your team owes this turn" })).toBeNull();
  });

  it("let teams argue for and against free-text moves while control judges", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    japan().state = Orders_State.LOCKED;
    server.world.session.phase = Session_Phase.ADJUDICATION;
    server.world.adjudications = [
      create(AdjudicationSchema, {
        team: "russia",
        move: { id: "m9", title: "Night flight", summary: "Night flight" },
      }),
    ];
    server.changed();
    const moves = within(await screen.findByRole("region", { name: "Moves to argue about" }));
    moves.getByText("Night flight");
    await user.type(moves.getByLabelText("Your argument"), "The airfield is closed");
    await user.click(moves.getByRole("button", { name: "Argue against it" }));
    await moves.findByText(/The airfield is closed/);
    expect(sent("argue")).toMatchObject([{ team: "russia", move: "m9", inFavour: false }]);
  });

  it("mark a practice turn", async () => {
    stage().playFirstTurn();
    stage().server.world.session.practice = true;
    stage().server.changed();
    await screen.findByText("Practice turn.");
  });
});

describe("the quiz", () => {
  it("is answered once, and says why", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await button("Quiz"));
    await user.click(await button("Never"));
    await screen.findByText("✗ not right");
    screen.getByText("Then nobody has anything left to do.");
    screen.getByText("1 of 1 answered, 0 rightly.");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: /When all teams/ }).disabled).toBe(
      true,
    );
  });
});

describe("results", () => {
  it("hold the own orders against what came of them", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    stage().closeTurn();
    server.world.results[0]!.orders = [
      {
        ...japan(),
        moves: [
          create(OrderedMoveSchema, {
            id: "m1",
            summary: "Ease sanctions",
            rationale: "For the islands",
            prediction: {
              track: "pressure",
              direction: Prediction_Direction.FALLS,
              cameTrue: false,
            },
          }),
        ],
      },
    ];
    server.changed();
    await user.click(await screen.findByRole("tab", { name: /Results/ }));
    const ordered = within(
      await screen.findByRole("region", { name: "What was ordered and expected" }),
    );
    ordered.getByText("Why: For the islands");
    ordered.getByText(/falls/);
    ordered.getByText(/it did not/);
  });

  it("tell how a free-text move was judged, and what was remarked on the draft", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    stage().closeTurn();
    const move = create(OrderedMoveSchema, {
      id: "m1",
      move: "gamble",
      title: "Gamble",
      summary: "Meet in Vienna",
      odds: [{ parameter: "odds", title: "Odds", value: 0.6, ruled: true, reason: "Likely enough" }],
    });
    const remark = create(CommentSchema, { id: "c1", move: "m1", displayName: "Ben", text: "Are we sure?" });
    server.world.results[0]!.orders = [{ ...japan(), moves: [move], comments: [remark] }];
    server.world.results[0]!.adjudications = [
      create(AdjudicationSchema, {
        team: "japan",
        move,
        arguments: [{ id: "a1", team: "russia", displayName: "Rae", text: "No mandate" }],
        estimates: [
          { parameter: "odds", displayName: "Uma", value: 0.3 },
          { parameter: "odds", displayName: "Udo", value: 0.7 },
        ],
        spreads: [{ parameter: "odds", count: 2, lowest: 0.3, suggested: 0.5, highest: 0.7 }],
        draws: [{ label: "It works", drawn: 0.4, needed: 0.6, success: true }],
      }),
    ];
    server.changed();
    await user.click(await screen.findByRole("tab", { name: /Results/ }));
    await screen.findByText("Are we sure?");
    const judged = within(await screen.findByRole("article", { name: "Gamble of Japan" }));
    judged.getByText("No mandate");
    judged.getByText(/2 estimates: 0.3 to 0.7, suggested/);
    judged.getByText(/Likely enough/);
    judged.getByText("it happened");
  });

  it("keep what a rewind took back readable", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    stage().closeTurn();
    server.world.branches.push({
      $typeName: "demarche.v1.Branch",
      number: 1,
      fromTurn: 1,
      turns: 1,
      reason: "A wrong rule",
    });
    server.changed();
    await user.click(await screen.findByRole("tab", { name: /Results/ }));
    await user.selectOptions(await screen.findByLabelText("Read"), "1");
    await screen.findByText(/taken back: A wrong rule/);
  });
});
