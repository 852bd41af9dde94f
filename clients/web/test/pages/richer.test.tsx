import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { Seat_Role } from "../../src/gen/demarche/v1/view_pb.js";
import { enrich } from "../fake/rich.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const tab = (name: RegExp) => screen.findByRole("tab", { name });
const sent = (method: string) =>
  stage().server.received.filter((each) => each.method === method).map((each) => each.request as never);
const choice = async () => within(await screen.findByRole("region", { name: "Meet them?" }));

describe("a choice that an event opens", () => {
  it("is shown with its question, and is taken and changed by ordering", async () => {
    const { user } = stage();
    stage().playRichTurn();
    await (await choice()).findByText("a decision is open");
    (await choice()).getByText("If your team chooses nothing: Stay away.");
    await user.click(await button("Choose: Meet them"));
    await (await choice()).findByText("✓ decided");
    await user.click(await button("Choose: Stay away"));
    await waitFor(() =>
      expect(sent("addMove")).toMatchObject([{ move: "meet" }, { move: "stay_away" }]),
    );
    expect(sent("removeMove")).toHaveLength(1);
  });

  it("is not listed among the moves", async () => {
    stage().playRichTurn();
    await choice();
    const moves = within(await screen.findByRole("region", { name: "Moves to choose from" }));
    await moves.findByText("Gamble");
    expect(moves.queryByText("Meet them")).toBeNull();
  });
});

describe("a scenario without theses", () => {
  it("asks its questions and no assessment", async () => {
    const { user, server } = stage();
    stage().playRichTurn();
    const form = within(await screen.findByRole("form", { name: "Where is oil after this turn?" }));
    expect(screen.queryByText("Your assessment")).toBeNull();
    const low = form.getByLabelText<HTMLInputElement>("Below 40, per cent");
    await user.clear(low);
    await user.type(low, "80");
    await user.tab();
    await user.click(form.getByRole("button", { name: "Give answer" }));
    await form.findByText("✓ given");
    expect(server.world.assessments).toMatchObject([
      { team: "japan", question: "oil", probabilities: { low: 0.8, high: 0.2 } },
    ]);
  });

  it("has no theses to read and no column for assessments", async () => {
    enrich(stage().server.world);
    stage().openTurn();
    stage().sit(Seat_Role.OWNER);
    await screen.findByRole("row", { name: /Japan/ });
    expect(screen.queryByRole("button", { name: "Theses" })).toBeNull();
    expect(screen.queryByRole("columnheader", { name: "Assessment" })).toBeNull();
  });
});

describe("odds", () => {
  it("are not asked of the team", async () => {
    const { user } = stage();
    stage().playRichTurn();
    await user.click(await button(/^Gamble/));
    screen.getByText(/Odds: the facilitator decides/);
    await user.click(await button("Add to orders"));
    await waitFor(() => expect(sent("addMove")).toMatchObject([{ move: "gamble", parameters: {} }]));
  });

  it("are set by the facilitator beside the move, with a reason", async () => {
    const { user, server } = stage();
    stage().playRichTurn();
    await user.click(await button(/^Gamble/));
    await user.click(await button("Add to orders"));
    await screen.findByRole("button", { name: "Approve 1 move" });
    stage().sit(Seat_Role.OWNER);
    await user.click(await tab(/Orders/));
    const field = await screen.findByLabelText<HTMLInputElement>(/^Odds/);
    await screen.findByText("not ruled yet");
    await user.clear(field);
    await user.type(field, "0.95");
    await user.click(await button("Rule"));
    await screen.findByText("Odds lies between 0.1 and 0.9.");
    await user.clear(field);
    await user.type(field, "0.7");
    await user.type(screen.getByLabelText("Why"), "By night");
    await user.click(await button("Rule"));
    await screen.findByText("✓ ruled");
    expect([...server.world.rich!.odds.values()]).toEqual([{ value: 0.7, reason: "By night" }]);
  });
});

describe("deals", () => {
  it("with one team are agreed at once, and say who else must agree", async () => {
    const { user } = stage();
    stage().playRichTurn();
    await user.click(await tab(/Deals/));
    await user.click(await button(/^Oath/));
    screen.getByText(/Brussels has to agree when the turn closes/);
    await user.click(await button("Agree"));
    await screen.findByText("agreed, takes effect when the turn closes");
    screen.getByText("✓ agreed");
  });

  it("that others propose are not offered", async () => {
    const { user } = stage();
    stage().playRichTurn();
    await user.click(await tab(/Deals/));
    await button(/^Oath/);
    expect(screen.queryByRole("button", { name: /^Railway/ })).toBeNull();
  });
});

describe("the debrief", () => {
  it("has its questions on the end's page, and points from the facilitator", async () => {
    const { user, server } = stage();
    enrich(server.world);
    stage().openTurn();
    stage().end();
    stage().sit(Seat_Role.OWNER);
    await screen.findByText(/Which assessment guided your first move/);
    const points = await screen.findByLabelText<HTMLInputElement>("Japan");
    await user.clear(points);
    await user.type(points, "7");
    await user.type(screen.getByLabelText("Why, for Japan"), "Frank");
    const form = points.closest("form")!;
    await user.click(within(form).getByRole("button", { name: "Award" }));
    await waitFor(() =>
      expect(sent("awardDebrief")).toMatchObject([{ team: "japan", points: 7, reason: "Frank" }]),
    );
  });
});
