import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { SessionOptions_Demand } from "../../src/gen/demarche/v1/session_service_pb.js";
import { Seat_Role } from "../../src/gen/demarche/v1/view_pb.js";
import { OPERATOR_KEY } from "../fake/staff.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const sent = (method: string) =>
  stage()
    .server.received.filter((each) => each.method === method)
    .map((each) => each.request as never);

describe("the page of a class", () => {
  it("shows all worlds to who holds a seat that runs one", async () => {
    stage().openTurn();
    stage().sit(Seat_Role.OWNER, "", "Dana");
    await screen.findByText(/^Turn 1 of 3/, { selector: ".turn-label" });
    stage().open("/class/seminar");
    await screen.findByRole("heading", { name: "Tuesday class" });
    screen.getByRole("heading", { name: "Red" });
    screen.getByRole("heading", { name: "Blue" });
    expect(await screen.findAllByText("United States")).toHaveLength(2);
    expect(screen.getAllByText("late")).toHaveLength(2);
    expect(screen.getAllByRole("link", { name: "Go to this world" })).toHaveLength(2);
  });

  it("asks others for the operator key, and keeps it nowhere", async () => {
    const { user } = stage();
    stage().open("/class/seminar");
    await user.type(await screen.findByLabelText("Operator key"), "wrong");
    await user.click(await button("Open"));
    await screen.findByText(/no longer valid/);
    await user.clear(screen.getByLabelText("Operator key"));
    await user.type(screen.getByLabelText("Operator key"), OPERATOR_KEY);
    await user.click(await button("Open"));
    await screen.findByRole("heading", { name: "Tuesday class" });
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(OPERATOR_KEY);
  });

  it("makes the sheet to print", async () => {
    const { user } = stage();
    stage().sit(Seat_Role.OWNER, "", "Dana");
    await button("Open turn 1");
    stage().open("/class/seminar");
    await user.click(await button("Make the sheet to print"));
    const link = await screen.findByRole<HTMLAnchorElement>("link", { name: "Open the sheet" });
    expect(link.href).toMatch(/^blob:/);
  });
});

describe("setting up", () => {
  it("creates a session with its options, and holds the seat", async () => {
    const { user } = stage();
    stage().open("/new");
    await user.type(await screen.findByLabelText("Operator key"), OPERATOR_KEY);
    await within(screen.getByLabelText("Scenario")).findByText(/^Islands/);
    await user.selectOptions(screen.getByLabelText("Scenario"), "scenarios/islands-and-pipelines");
    await user.type(screen.getByLabelText("Title"), "Evening course");
    await user.type(screen.getByLabelText("Minutes of briefing before each turn"), "5");
    await user.click(await button("Fix the end of turn 1"));
    screen.getByText(/when the planning of turn 1 ends/);
    fireEvent.input(screen.getByLabelText("Turn 1"), { target: { value: "2027-01-11T18:00" } });
    await user.click(await screen.findByLabelText("Russia looks to the West"));
    await user.selectOptions(screen.getByLabelText("A reason with each move"), "required");
    await user.click(screen.getByLabelText(/^Only heads/));
    await user.type(await screen.findByLabelText("Russia swings"), "2");
    await user.click(await button("Create the session"));
    await screen.findByRole("heading", { name: "The session is ready" });
    expect(sent("createSession")).toMatchObject([
      {
        title: "Evening course",
        modifiers: ["westbound"],
        options: {
          briefingMinutes: 5,
          rationale: SessionOptions_Demand.REQUIRED,
          headsApprove: true,
          thesisWeights: { swing: 2 },
          deadlines: [{}],
        },
      },
    ]);
    stage().open("/");
    await screen.findByText(/Facilitator as Dana/);
  });

  it("tells a wrong operator key at once", async () => {
    const { user } = stage();
    stage().open("/new");
    await within(await screen.findByLabelText("Scenario")).findByText(/^Islands/);
    await user.selectOptions(screen.getByLabelText("Scenario"), "scenarios/islands-and-pipelines");
    await screen.findByText(/once the operator key is given/);
    await user.type(screen.getByLabelText("Operator key"), "wrong");
    await user.tab();
    await screen.findByText("This is not the operator key of this server.");
    expect(screen.getByLabelText("Operator key").getAttribute("aria-invalid")).toBe("true");
  });

  it("shows what is wrong with a roster line by line, and the line", async () => {
    const { user } = stage();
    stage().open("/new");
    await user.type(await screen.findByLabelText("Operator key"), OPERATOR_KEY);
    await within(screen.getByLabelText("Scenario")).findByText(/^Islands/);
    await user.selectOptions(screen.getByLabelText("What"), "class");
    await user.selectOptions(screen.getByLabelText("Scenario"), "scenarios/islands-and-pipelines");
    await user.type(screen.getByLabelText("Title"), "Seminar");
    const roster = screen.getByLabelText<HTMLTextAreaElement>("Roster");
    await user.click(roster);
    await user.paste("name,e-mail,team\nKen,ken@example.org,japan\n,x@example.org,japan");
    await user.click(await button("Create the class"));
    await screen.findByText("the name is missing.");
    await user.click(await button("Line 3"));
    const { selectionStart, selectionEnd, value } = roster;
    expect(value.slice(selectionStart, selectionEnd)).toBe(",x@example.org,japan");
    stage().reload();
    expect((await screen.findByLabelText<HTMLTextAreaElement>("Roster")).value).toContain("Ken");
    expect(screen.getByLabelText<HTMLInputElement>("Operator key").value).toBe("");
  });

  it("adds the roster of a single session, and lets it be mended there", async () => {
    const { user } = stage();
    stage().open("/new");
    await user.type(await screen.findByLabelText("Operator key"), OPERATOR_KEY);
    await within(screen.getByLabelText("Scenario")).findByText(/^Islands/);
    await user.selectOptions(screen.getByLabelText("Scenario"), "scenarios/islands-and-pipelines");
    await user.click(screen.getByLabelText("Roster"));
    await user.paste("name,e-mail,team\n,ken@example.org,japan");
    await user.click(await button("Create the session"));
    await screen.findByRole("heading", { name: "The session is ready" });
    await screen.findByText("the name is missing.");
    const roster = screen.getByLabelText<HTMLTextAreaElement>("Add people");
    await user.clear(roster);
    await user.click(roster);
    await user.paste("name,e-mail,team\nKen,ken@example.org,japan");
    await user.click(await button("Add these people"));
    await screen.findByRole("row", { name: /Ken .* Japan/ });
  });

  it("creates a class with its roster", async () => {
    const { user } = stage();
    stage().open("/new");
    await user.type(await screen.findByLabelText("Operator key"), OPERATOR_KEY);
    await within(screen.getByLabelText("Scenario")).findByText(/^Islands/);
    await user.selectOptions(screen.getByLabelText("What"), "class");
    await user.selectOptions(screen.getByLabelText("Scenario"), "scenarios/islands-and-pipelines");
    await user.type(screen.getByLabelText("Title"), "Seminar");
    await user.type(screen.getByLabelText("Names of the worlds, separated by commas"), "Red, Blue");
    await user.click(screen.getByLabelText("Roster"));
    await user.paste("name,e-mail,team\nKen,ken@example.org,japan");
    await user.click(await button("Create the class"));
    await screen.findByRole("heading", { name: "The class Tuesday class is ready" });
    screen.getByText(/^1 person of the roster has a personal/);
    expect(sent("createClass")).toMatchObject([{ title: "Seminar", worlds: ["Red", "Blue"] }]);
    await waitFor(() =>
      expect(screen.getByRole("link", { name: "To the board of the class" })).toBeTruthy(),
    );
  });
});
