import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { say } from "../fake/world.js";
import { useStage } from "./stage.js";

const stage = useStage("wide");
const RECONNECTING = /Reconnecting/;
const value = (label: string | RegExp) =>
  screen.getByLabelText<HTMLInputElement | HTMLTextAreaElement>(label).value;

/** Types half a message, half a move and half an assessment. */
async function writeDrafts(): Promise<void> {
  const { user } = stage();
  stage().playFirstTurn();
  await user.type(await screen.findByLabelText("Message"), "Half a sent");
  await user.click(await screen.findByRole("button", { name: /Change sanctions on Russia/ }));
  await user.click(screen.getByRole("radio", { name: "Ease" }));
  await user.type(screen.getByLabelText(/^Why/), "Because");
  fireEvent.input(screen.getByLabelText("Russia swings"), { target: { value: "71" } });
}

function expectDrafts(): void {
  expect(value("Message")).toBe("Half a sent");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Ease" }).checked).toBe(true);
  expect(value(/^Why/)).toBe("Because");
  expect(value("Russia swings, per cent")).toBe("71");
}

describe("what is half written", () => {
  it("stays over a reload of the page", async () => {
    await writeDrafts();
    stage().reload();
    await screen.findByRole("radio", { name: "Ease" });
    expectDrafts();
  });

  it("stays when something new comes in, and so does the place of the cursor", async () => {
    await writeDrafts();
    const message = screen.getByLabelText("Message");
    message.focus();
    say(stage().server.world, "russia", "Boris", "Are you there?", { teams: ["japan"] });
    stage().server.changed();
    await screen.findByText("Are you there?");
    expectDrafts();
    expect(document.activeElement).toBe(message);
  });

  it("stays while the connection is lost, which is said, and comes back by itself", async () => {
    await writeDrafts();
    stage().cutLine();
    expect((await screen.findByText(RECONNECTING)).textContent).toContain("What you write is kept");
    expectDrafts();
    say(stage().server.world, "russia", "Boris", "While you were away", { teams: ["japan"] });
    stage().mendLine();
    await screen.findByText("While you were away");
    await waitFor(() => expect(screen.queryByText(RECONNECTING)).toBeNull());
    expectDrafts();
  });

  it("is gone once it was sent", async () => {
    const { user } = stage();
    await writeDrafts();
    await user.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("Half a sent", { selector: ".message p" });
    expect(value("Message")).toBe("");
    stage().reload();
    await screen.findByText("Half a sent", { selector: ".message p" });
    expect(value("Message")).toBe("");
  });
});

describe("what is sent", () => {
  it("happens once when the button is pressed twice", async () => {
    const { user, server } = stage();
    await writeDrafts();
    await user.dblClick(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("Half a sent", { selector: ".message p" });
    expect(server.world.messages.filter(({ text }) => text === "Half a sent")).toHaveLength(1);
  });

  it("is sent again with the same request id when the answer was lost", async () => {
    const { user, server } = stage();
    await writeDrafts();
    server.loseAnswers(1);
    await user.click(screen.getByRole("button", { name: "Send" }));
    await screen.findByText("Half a sent", { selector: ".message p" });
    await waitFor(() => expect(value("Message")).toBe(""));
    const ids = server.received
      .filter(({ method }) => method === "sendMessage")
      .map(({ request }) => request.requestId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(server.world.messages.filter(({ text }) => text === "Half a sent")).toHaveLength(1);
  });
});

describe("news", () => {
  it("are said to those who do not see them, without moving the focus", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    const field = await screen.findByLabelText("Message");
    await user.click(field);
    server.world.teams.forEach((team) => (team.approved = false));
    server.changed();
    await waitFor(() => expect(screen.queryByText("✓ ready")).toBeNull());
    server.world.teams[1]!.approved = true;
    server.changed();
    await waitFor(() => {
      const said = document.querySelector(".unseen[aria-live=polite]")?.textContent;
      expect(said).toBe("China has approved its orders");
    });
    expect(document.activeElement).toBe(field);
  });

  it("count what came in while another part was in sight", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    const results = await screen.findByRole("tab", { name: /Results/ });
    stage().closeTurn();
    await waitFor(() => expect(results.textContent).toContain("1 new"));
    await user.click(results);
    await waitFor(() => expect(results.textContent).toBe("Results"));
  });
});

describe("a sheet", () => {
  it("closes with its button", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await screen.findByRole("button", { name: "Rules" }));
    await screen.findByRole("dialog", { name: "Rules" });
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("closes with the browser's Back, and the page stays", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await screen.findByRole("button", { name: "Rules" }));
    await screen.findByRole("dialog", { name: "Rules" });
    window.dispatchEvent(new PopStateEvent("popstate"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(window.location.pathname).toBe("/play");
  });
});
