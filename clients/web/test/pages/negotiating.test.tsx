import { create } from "@bufbuild/protobuf";
import { screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import {
  ChangeSchema,
  DealClause_Visibility,
  DealSchema,
  DealStatus_Kind,
  DealStep_Kind,
  Label_Kind,
  Message_Kind,
  Seat_Role,
} from "../../src/gen/demarche/v1/view_pb.js";
import { TEAMS } from "../fake/scenario.js";
import { YESTERDAY } from "../fake/teamwork.js";
import { say } from "../fake/world.js";
import { useStage } from "./stage.js";

const stage = useStage();
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const tab = (name: RegExp) => screen.findByRole("tab", { name });
const log = async () => within(await screen.findByRole("log", { name: "Messages" }));
const sent = (method: string) =>
  stage()
    .server.received.filter((each) => each.method === method)
    .map((each) => each.request as never);

async function talk(): Promise<void> {
  stage().playFirstTurn();
  await stage().user.click(await tab(/Talk/));
}

describe("talk", () => {
  it("is listed by conversation, and what is shown is read on every device", async () => {
    const { user, server } = stage();
    await talk();
    const show = await screen.findByLabelText("Show");
    await within(show).findByText(/^Everybody/);
    await user.selectOptions(show, "everyone");
    const messages = await log();
    await messages.findByText("Spring 2016 is open. Seven minutes.");
    expect(messages.queryByText(/Please tell us before/)).toBeNull();
    await waitFor(() => expect(server.read).toContain("everyone"));
  });

  it("is searched", async () => {
    const { user } = stage();
    await talk();
    await user.type(await screen.findByLabelText("Search what was said"), "sanctions");
    await user.click(await button("Search"));
    await screen.findByText("1 message found");
    expect((await log()).queryByText("Spring 2016 is open. Seven minutes.")).toBeNull();
    await user.click(await button("Show all"));
    await (await log()).findByText("Spring 2016 is open. Seven minutes.");
  });

  it("is answered with a quote, to those it came from", async () => {
    const { user } = stage();
    await talk();
    await user.click(await button(/^Reply to Ambassador Reed/));
    await screen.findByText(/In reply to: Please tell us/);
    await user.type(screen.getByLabelText("Message"), "We shall");
    await user.click(await button("Send"));
    const answer = (await (await log()).findByText("We shall")).closest("article")!;
    within(answer).getByText(/Ambassador Reed: Please tell us/);
    expect(sent("sendMessage")).toMatchObject([
      { audience: { teams: ["united_states"], control: false }, kind: Message_Kind.TALK },
    ]);
  });

  it("goes to single persons too", async () => {
    const { user, server } = stage();
    const boris = server.sit(Seat_Role.MEMBER, "russia", "Boris");
    await talk();
    await user.click(await button(/^Boris/));
    await user.type(screen.getByLabelText("Message"), "Between us");
    await user.click(await button("Send"));
    await waitFor(() =>
      expect(sent("sendMessage")).toMatchObject([{ audience: { teams: [], seats: [boris.name] } }]),
    );
  });

  it("asks control, and speaks to the press under a headline", async () => {
    const { user } = stage();
    await talk();
    const kind = await screen.findByLabelText("Kind of message");
    await user.selectOptions(kind, "Question to control");
    expect(screen.queryByRole("group", { name: "To" })).toBeNull();
    await user.type(screen.getByLabelText("Message"), "May we fly?");
    await user.click(await button("Send"));
    await (await log()).findByText("May we fly?");
    await user.selectOptions(screen.getByLabelText("Kind of message"), "Communiqué to the press");
    await user.type(screen.getByLabelText("Message"), "We met.");
    await user.type(screen.getByLabelText("Headline"), "A meeting");
    await user.click(await button("Send"));
    await (await log()).findByRole("heading", { name: "A meeting" });
    expect(sent("sendMessage")).toMatchObject([
      { kind: Message_Kind.QUESTION },
      { kind: Message_Kind.COMMUNIQUE, headline: "A meeting" },
    ]);
  });

  it("is signed with an office, where the team has such", async () => {
    const { user, server } = stage();
    const japan = TEAMS.find((team) => team.id === "japan")!;
    server.world.teams.find((team) => team.info?.id === "japan")!.info = {
      ...japan,
      roleTitles: ["Foreign minister"],
    };
    await talk();
    await user.selectOptions(await screen.findByLabelText("Signed"), "signed Foreign minister");
    await user.type(screen.getByLabelText("Message"), "On behalf of the ministry");
    await user.click(await button("Send"));
    await (await log()).findByText(/Foreign minister, Aiko/);
  });

  it("shows nothing of who wrote an unsigned message", async () => {
    const { server } = stage();
    await talk();
    say(server.world, "", "", "Beware of Moscow", { teams: ["japan"] }, { anonymous: true });
    server.changed();
    await (await log()).findByText("unsigned");
  });

  it("of control to all stands above the page until it is put away", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    say(
      server.world,
      "",
      "Dana",
      "Fire drill at ten",
      { everyone: true },
      { kind: Message_Kind.BROADCAST },
    );
    server.changed();
    await screen.findByText(/Fire drill at ten/, { selector: ".notice p" });
    await user.click(await button("Got it"));
    await waitFor(() => expect(document.querySelector(".notice-broadcast")).toBeNull());
  });
});

describe("notes for the debrief", () => {
  it("say whether others' words are believed, and are taken back by a second click", async () => {
    const { user, server } = stage();
    await talk();
    const message = (await (await log()).findByText(/Please tell us before/)).closest("article")!;
    await user.click(within(message).getByRole("button", { name: "doubted" }));
    await within(message).findByRole("button", { name: "doubted", pressed: true });
    expect(server.world.labels).toMatchObject([{ team: "japan", kind: Label_Kind.DOUBTED }]);
    await user.click(within(message).getByRole("button", { name: "doubted" }));
    await within(message).findByRole("button", { name: "doubted", pressed: false });
  });
});

describe("a deal", () => {
  it("is offered in secret, with a clause and an end", async () => {
    const { user } = stage();
    stage().playFirstTurn();
    await user.click(await tab(/Deals/));
    const propose = within(await screen.findByRole("region", { name: "Propose a deal" }));
    await user.click(await propose.findByRole("button", { name: /^Consultation/ }));
    await user.click(screen.getByText("Secrecy, expiry and clauses"));
    await user.click(screen.getByLabelText(/Keep it secret/));
    await user.selectOptions(screen.getByLabelText("Can be signed"), "20");
    await user.click(await button("Add a clause"));
    await user.type(screen.getByLabelText("Clause 1"), "No press");
    await user.selectOptions(
      screen.getByLabelText("Who reads clause 1"),
      "read by your team alone",
    );
    await user.click(await button("Propose"));
    await waitFor(() =>
      expect(sent("proposeDeal")).toMatchObject([
        {
          form: {
            secret: true,
            clauses: [{ text: "No press", visibility: DealClause_Visibility.HIDDEN }],
          },
        },
      ]),
    );
    const [request] = sent("proposeDeal") as { form: { expireTime?: object } }[];
    expect(request?.form.expireTime).toBeDefined();
  });

  it("shows its clauses, its steps and how it stands", async () => {
    const { user, server } = stage();
    stage().playFirstTurn();
    const past = create(DealSchema, {
      clauses: [{ team: "russia", visibility: DealClause_Visibility.PARTIES, text: "No troops" }],
      steps: [
        {
          kind: DealStep_Kind.PROPOSED,
          team: "russia",
          displayName: "Boris",
          turn: 1,
          time: YESTERDAY,
        },
      ],
      statuses: [{ turn: 1, kind: DealStatus_Kind.DELIVERED, delivered: 40 }],
    });
    const { clauses, steps, statuses } = past;
    Object.assign(server.world.deals[0]!, { clauses, steps, statuses });
    server.changed();
    await user.click(await tab(/Deals/));
    await screen.findByText(/No troops/);
    screen.getByText(/proposed by Russia, Boris/);
    expect(screen.getAllByText("After turn 1: delivered, 40% delivered")).toHaveLength(2);
  });
});

describe("what changed while the person was away", () => {
  it("is told by the server, with when it was", async () => {
    const { user, server } = stage();
    const result = { case: "lastResult" as const, value: { turn: 1, label: "Spring 2016" } };
    const message = { case: "message" as const, value: { id: "t9", team: "russia" } };
    server.world.news = {
      since: YESTERDAY,
      changes: [create(ChangeSchema, { kind: result }), create(ChangeSchema, { kind: message })],
    };
    stage().playFirstTurn();
    const news = await screen.findByText(/2 changes since you last looked \(/);
    await user.click(news);
    screen.getByText("Turn 1 (Spring 2016) has closed: see its results");
    await user.click(await button("Got it"));
    await waitFor(() => expect(server.seen.length).toBeGreaterThan(0));
  });
});
