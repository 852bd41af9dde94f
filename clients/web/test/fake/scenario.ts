import { create, type MessageInitShape } from "@bufbuild/protobuf";
import {
  DealInfoSchema,
  MoveInfoSchema,
  type Scenario,
  ScenarioSchema,
  TeamInfoSchema,
  TrackInfoSchema,
} from "../../src/gen/demarche/v1/scenario_pb.js";

/** A small made-up scenario with one of everything that the page has to show. */

export const TEAMS = [
  { id: "russia", title: "Russia", shortTitle: "RU", color: "#b3402e" },
  { id: "china", title: "China", shortTitle: "CN", color: "#b8860b" },
  { id: "japan", title: "Japan", shortTitle: "JP", color: "#7a3e9d" },
  { id: "united_states", title: "United States", shortTitle: "US", inText: "the United States", color: "#1f5fa8" },
].map((team) => create(TeamInfoSchema, { inText: team.title, ...team }));

const titleOf = (id: string) => TEAMS.find((team) => team.id === id)?.title ?? id;

const WORLD: MessageInitShape<typeof TrackInfoSchema>[] = [
  {
    id: "pressure",
    title: "Sanctions pressure",
    text: "How hard the G7's sanctions press on Russia, all measures together.",
    visibility: "Everybody sees the exact value.",
    cites: ["S110"],
  },
  {
    id: "unity",
    title: "G7 unity",
    text: "How firmly the G7 stands together on Ukraine.",
    visibility: "Everybody sees the exact value.",
    cites: ["S59"],
  },
  {
    id: "align",
    title: "Sino-Russian alignment",
    text: "How closely Moscow and Beijing act together. Public assessments of it are uncertain.",
    visibility: "Russia and China see it exactly; others see an expert panel's reading.",
    cites: ["S3", "S58"],
  },
  {
    id: "oil",
    title: "Oil price",
    text: "Brent crude.",
    unit: "USD a barrel",
    minimum: 20,
    maximum: 80,
    visibility: "Everybody sees the exact value.",
  },
];

const PER_TEAM = ["economy", "legitimacy"].flatMap((group) =>
  TEAMS.map((team) => ({
    id: `${group}.${team.id}`,
    title: `${team.title}: ${group === "economy" ? "economy" : "support at home"}`,
    text: `The ${group === "economy" ? "state of the economy" : "leadership's support"} in ${team.title}.`,
    visibility: `${team.title} sees the exact value, others an estimate.`,
    group,
    groupTitle: group === "economy" ? "Economy" : "Support at home",
    actors: [team.id],
  })),
);

const PAIRS = TEAMS.flatMap((a, index) =>
  TEAMS.slice(index + 1).map((b) => ({
    id: `trust.${a.id}.${b.id}`,
    title: `Trust: ${titleOf(a.id)} and ${titleOf(b.id)}`,
    text: "How far each side expects the other to keep its word.",
    visibility: "Both sides see the exact value, others an estimate.",
    group: "trust",
    groupTitle: "Trust",
    actors: [a.id, b.id],
  })),
);

export const TRACKS = [
  ...WORLD.map((track) => ({ group: track.id ?? "", ...track })),
  ...PER_TEAM,
  ...PAIRS,
].map((track) => create(TrackInfoSchema, { minimum: 0, maximum: 10, unit: "points", ...track }));

const otherTeams = (own: string) =>
  TEAMS.filter((team) => team.id !== own).map((team) => ({ value: team.id, title: team.title }));

export const MOVES = [
  {
    id: "sanctions",
    title: "Change sanctions on Russia",
    text: "Tighten or ease the measures taken since 2014. **Tightening** costs the own economy.",
    teams: ["japan", "united_states"],
    cost: "1 capital; 2 to tighten hard",
    cites: ["S110", "S59"],
    parameters: [
      {
        id: "direction",
        title: "Direction",
        text: "What to do with the measures in force.",
        kind: {
          case: "choice" as const,
          value: {
            options: [
              { value: "tighten", title: "Tighten" },
              { value: "keep", title: "Keep, and say so" },
              { value: "ease", title: "Ease" },
            ],
          },
        },
      },
      {
        id: "step",
        title: "By how much",
        kind: { case: "number" as const, value: { minimum: 1, maximum: 3, step: 1 } },
        defaultValue: "1",
      },
    ],
  },
  {
    id: "visit",
    title: "Send the foreign minister",
    text: "A visit shows attention and mends trust, a little.",
    teams: ["russia", "china", "japan", "united_states"],
    cost: "1 capital",
    cites: ["S207"],
    parameters: [
      {
        id: "host",
        title: "To",
        kind: { case: "actor" as const, value: { options: otherTeams("japan") } },
      },
      {
        id: "message",
        title: "What to say there",
        text: "Read out in the debrief.",
        kind: { case: "textValue" as const, value: { maximumLength: 200 } },
        defaultValue: "-",
      },
    ],
  },
  {
    id: "probe",
    title: "Commission an assessment",
    text: "Gives your team a better reading of one track.",
    teams: ["russia", "china", "japan", "united_states"],
    cost: "1 capital",
    secret: true,
    parameters: [
      {
        id: "track",
        title: "Of what",
        kind: {
          case: "track" as const,
          value: {
            options: [
              { value: "align", title: "Sino-Russian alignment" },
              { value: "economy.russia", title: "Russia: economy" },
            ],
          },
        },
      },
    ],
  },
  {
    id: "summit",
    title: "Host a G7 summit",
    text: "Once in the game, and only while unity is at least 6.",
    teams: ["japan"],
    cost: "2 capital",
    cites: ["S60"],
    parameters: [],
  },
].map((move) => create(MoveInfoSchema, move));

export const DEALS = [
  {
    id: "pipeline",
    title: "Gas pipeline",
    text: "Russia delivers, China pays; the price decides who gains more.",
    parties: ["russia", "china"],
    cost: "1 capital each",
    cites: ["S138"],
    terms: [],
  },
  {
    id: "islands",
    title: "Talks on the islands",
    text: "A round of talks towards a peace treaty.",
    parties: ["russia", "japan"],
    cost: "1 capital each",
    secret: true,
    cites: ["S197"],
    terms: [
      {
        id: "form",
        title: "Form",
        kind: {
          case: "choice" as const,
          value: {
            options: [
              { value: "joint", title: "Joint economic activities" },
              { value: "two", title: "Two islands" },
            ],
          },
        },
        defaultValue: "joint",
      },
      {
        id: "credit",
        title: "Japanese credit",
        text: "In billions of dollars.",
        secret: true,
        kind: { case: "number" as const, value: { minimum: 0, maximum: 5, step: 0.5 } },
        defaultValue: "1",
      },
    ],
  },
  {
    id: "consult",
    title: "Consultation before acting",
    text: "Tokyo and Washington tell each other before they move on Russia.",
    parties: ["japan", "united_states"],
    cost: "nothing",
    terms: [],
  },
].map((deal) => create(DealInfoSchema, deal));

export const SCENARIO: Scenario = create(ScenarioSchema, {
  quizQuestions: 1,
  summary: {
    name: "scenarios/islands-and-pipelines",
    title: "Islands and pipelines",
    summary: "Russia, China, Japan and the United States in 2016.",
    version: "1.0.0",
    digest: "0".repeat(64),
    turns: 3,
    minutes: 20,
    teams: TEAMS,
  },
  rules: [
    "# Rules",
    "Each turn, every team **orders up to three moves** in secret. When all have approved, the turn closes and everything is resolved at once.",
    "## What you do in a turn",
    "1. Read what happened.\n2. Talk to the others, propose deals.\n3. Draft your orders and approve them.\n4. State how probable you hold each thesis.",
    "| Part of the score | Points |\n| --- | --- |\n| Public aims | 45 |\n| Private objective | 15 |\n| Assessments | 40 |",
  ].join("\n\n"),
  turns: [
    { number: 1, label: "Spring 2016", minutes: 7 },
    { number: 2, label: "Summer 2016", minutes: 7 },
    { number: 3, label: "Winter 2016", minutes: 7 },
  ],
  theses: [
    {
      id: "swing",
      title: "Russia swings",
      text: "Moscow seeks **room for manoeuvre**; overtures pull it away from Beijing.",
    },
    {
      id: "bound",
      title: "The two are bound",
      text: "The tie rests on ideas shared at the top; overtures move **nothing**.",
    },
  ],
  moves: MOVES,
  deals: DEALS,
  tracks: TRACKS,
  resources: [{ id: "capital", title: "Political capital", text: "What a leadership can spend." }],
  sources: [
    {
      id: "brown",
      title: "Japan and the Sino-Russian Strategic Partnership",
      text: "NBR Special Report 64, 2017.",
      citations: [
        { id: "S3", place: "Introduction, paragraph 2", text: "The degree of alignment is disputed." },
        { id: "S58", place: "Introduction, last paragraph", text: "Policy depends on the assessment." },
        { id: "S59", place: "Part 2, paragraph 4", text: "Overtures may split the G7." },
        { id: "S110", place: "Part 3, paragraph 7", text: "Sanctions are reviewed twice a year." },
        { id: "S197", place: "Part 5, paragraph 1", text: "Tokyo seeks a treaty and the islands." },
        { id: "S207", place: "Part 5, paragraph 9", text: "Personal diplomacy is Tokyo's main tool." },
      ],
    },
  ],
  assessmentQuestion: "Which reading of the Sino-Russian relationship is true?",
});

export const BRIEF = [
  "You advise the **government of Japan**. In 2016 you host the G7, and you want the islands back.",
  "## What you want",
  "- A peace treaty with Russia, if it can be had.\n- The alliance with Washington intact.",
  "## What you know",
  "Your ministry reads Moscow as *interested but slow*. The panel's reading of alignment is uncertain by about 0.7.",
  "> Nobody outside your delegation sees this page.",
].join("\n\n");
