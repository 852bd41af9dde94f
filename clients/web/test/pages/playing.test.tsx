import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Deal_State, Orders_State, Seat_Role } from "../../src/gen/demarche/v1/view_pb.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const tab = (name: RegExp) => screen.findByRole("tab", { name });
const orders = async () => within(await screen.findByRole("region", { name: "Your orders" }));
const sent = (method: string) =>
  stage().server.received.filter((each) => each.method === method).map((each) => each.request as never);
const japan = () => stage().server.world.orders.find((each) => each.team === "japan")!;

describe("the lobby", () => {
  it("shows who is here, the rules and the brief; the board comes with the first turn", async () => {
    stage().sit(Seat_Role.MEMBER, "japan");
    const here = await screen.findByRole("region", { name: "Who is here" });
    expect(here.textContent).toContain("JapanAiko");
    expect(here.textContent).toContain("Chinaa bot");
    await screen.findByText(/You advise the/);
    expect(screen.queryByText(/^Oil price/)).toBeNull();
    stage().openTurn();
    await screen.findByText(/^Oil price/);
    screen.getByText(/^Turn 1 of 3/, { selector: ".turn-label" });
  });
});

describe("orders", () => {
  it("are composed with their cost in sight, then approved", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await button(/Change sanctions on Russia/));
    await user.click(screen.getByRole("radio", { name: "Tighten" }));
    await user.type(screen.getByLabelText(/^Why/), "Hold the line");
    await screen.findByText("1 political capital");
    await user.click(await button("Add to orders"));
    await (await orders()).findByText(/Why: Hold the line/);
    expect(sent("addMove")).toMatchObject([
      { turn: 1, move: "sanctions", parameters: { direction: "tighten", step: "1" } },
    ]);
    await user.click(await button("Approve 1 move"));
    await screen.findByText(/^Turn 2 of 3/, { selector: ".turn-label" });
  });

  it("can be taken back until the turn closes", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    server.world.teams[0]!.approved = false;
    await user.click(await button("Approve without moves"));
    await (await orders()).findByText("✓ approved");
    expect(japan().state).toBe(Orders_State.APPROVED);
    await user.click(await button("Withdraw approval"));
    await (await orders()).findByText("draft");
    expect(japan().state).toBe(Orders_State.DRAFT);
  });

  it("that are refused say at the field what to mend, and go there", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await button(/Change sanctions on Russia/));
    await user.click(await button("Add to orders"));
    const group = await screen.findByRole("group", { name: "Direction", description: /Choose one/ });
    await waitFor(() => expect(group.contains(document.activeElement)).toBe(true));
    screen.getByText("To be mended above: Direction.");
    await user.click(screen.getByRole("radio", { name: "Ease" }));
    await waitFor(() => expect(screen.queryByText("Choose one.")).toBeNull());
  });

  it("can't be approved over a colleague's change that nobody here has seen", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    japan().revision = 3;
    stage().server.changed();
    await button("Approve without moves");
    japan().revision = 4;
    await user.click(await button("Approve without moves"));
    await screen.findByText(/A colleague has changed the orders meanwhile/);
    expect(japan().state).toBe(Orders_State.DRAFT);
  });

  it("name once what stands against all moves", async () => {
    stage().playFirstTurn();
    stage().pause("Ten minutes of break");
    await screen.findByText("Paused: Ten minutes of break");
    expect(await screen.findAllByText(/Wait until a facilitator resumes it/)).toHaveLength(1);
  });
});

describe("a deal", () => {
  it("is read in full, then accepted", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    await user.click(await tab(/Deals/));
    const offer = within(await screen.findByRole("region", { name: "Waiting for your answer" }));
    offer.getByText(/Joint economic activities, with 1 billion/);
    offer.getByText(/Only the parties know: Japanese credit/);
    await offer.findByText("A round of talks towards a peace treaty.");
    await user.click(await button("Accept (1 political capital)"));
    await screen.findByText("agreed, takes effect when the turn closes");
    expect(server.world.deals[0]?.state).toBe(Deal_State.ACCEPTED);
  });

  it("is countered with other terms", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    await user.click(await tab(/Deals/));
    await user.click(await button("Counter"));
    await user.click(await screen.findByRole("radio", { name: "Two islands" }));
    await user.click(await button("Send counter-proposal"));
    await screen.findByText("countered");
    expect(server.world.deals[1]).toMatchObject({ counters: server.world.deals[0]?.id, terms: { form: "two", credit: "1" } });
  });
});

describe("an assessment", () => {
  it("always sums to 100, and is sent as it is shown", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    const swing = await screen.findByLabelText<HTMLInputElement>("Russia swings, per cent");
    await user.clear(swing);
    await user.type(swing, "80");
    await user.tab();
    expect(screen.getByLabelText<HTMLInputElement>("The two are bound, per cent").value).toBe("20");
    await user.type(screen.getByLabelText(/What have you seen/), "Moscow answered fast");
    await user.click(await button("Give assessment"));
    await screen.findByText("✓ given");
    expect(server.world.assessments).toMatchObject([
      { team: "japan", turn: 1, probabilities: { swing: 0.8, bound: 0.2 }, evidence: "Moscow answered fast" },
    ]);
  });
});

describe("results", () => {
  it("say why: what was counted, with the names that stand on the board", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await button("Approve without moves"));
    await user.click(await tab(/Results/));
    await screen.findByRole("heading", { name: "Turn 1: Spring 2016" });
    const cause = await screen.findByText("Move by the United States: Change sanctions on Russia");
    await user.click(cause.closest("summary")!);
    const working = within(cause.closest("details")!);
    working.getByText("G7 unity", { exact: false, selector: "dt" });
    working.getByText("0.4 + 0.2 * (unity > 6 ? 1 : 0)");
    screen.getByText("Something you may not know");
  });

  it("at the end stand in front, with scores and the true thesis", async () => {
    stage().playFirstTurn();
    await screen.findByText(/^Oil price/);
    stage().end();
    await screen.findByText("Russia swings", { selector: ".truth b" });
    expect((await tab(/Results/)).getAttribute("aria-selected")).toBe("true");
    expect(screen.queryByRole("tab", { name: /Orders/ })).toBeNull();
    expect(screen.getByText("65.5")).toBeTruthy();
  });
});
