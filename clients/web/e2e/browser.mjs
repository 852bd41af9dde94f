// A browser for the end-to-end tests: they send one command a line, as JSON, and each is answered
// with one line. Ends with its input.
//
//   {"page": "anna", "do": "click", "at": [{"role": "button", "name": "Join"}], "with": {}}
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const PATIENCE_MS = 30_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

const browser = await chromium.launch({
  executablePath: process.argv[2],
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--no-first-run",
  ],
});
const people = new Map();

/** What can be asked. What gives nothing is answered with null. */
const DO = {
  open,
  go: ({ page, with: { path } }) => nothing(tab(page).goto(new URL(path, tab(page).url()).href)),
  reload: ({ page }) => nothing(tab(page).reload()),
  click: (command) => place(command).click(),
  type: (command) => place(command).fill(command.with.text),
  choose,
  see: (command) => place(command).first().waitFor(),
  miss: (command) => place(command).first().waitFor({ state: "hidden" }),
  texts: (command) => place(command).allInnerTexts(),
  value: (command) => place(command).inputValue(),
  look: ({ page, with: { width, scheme } }) => look(tab(page), width, scheme),
  shoot: ({ page, with: { file } }) => nothing(tab(page).screenshot({ path: file })),
  violations: ({ page }) => violations(tab(page)),
  overflow: ({ page }) => tab(page).evaluate(overflow),
  complaints: ({ page }) => people.get(page).complaints,
  offline: ({ page, with: { on } }) => tab(page).context().setOffline(on),
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answered(JSON.parse(line)))}\n`);
}
await browser.close();

async function answered(command) {
  try {
    return { value: (await DO[command.do](command)) ?? null };
  } catch (error) {
    return { error: await explained(command, error) };
  }
}

async function nothing(promise) {
  await promise;
}

/** Gives a person a browser of their own, without anybody else's seats. */
async function open({ page: person, with: { url } }) {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  people.set(person, { page, complaints });
  await page.goto(url);
}

function tab(person) {
  return people.get(person).page;
}

/** Each step looks within what the one before has found. */
function place({ page, at }) {
  return at.reduce(stepIn, tab(page));
}

function stepIn(within, { role, name, label, text, css }) {
  const exact = true;
  if (role) return within.getByRole(role, { name: named(name), exact });
  if (label) return within.getByLabel(named(label), { exact });
  return text ? within.getByText(named(text), { exact }) : within.locator(css);
}

/** `Accept…` stands for every name that begins so. */
function named(name) {
  if (!name.endsWith("…")) return name;
  return new RegExp(`^\\s*${name.slice(0, -1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

/** Chooses an option of a field, whether its options lie open or in a list. */
async function choose({ page, at, with: { field, value, title } }) {
  const within = at.reduce(stepIn, tab(page));
  const open = within.getByRole("group", { name: field, exact: true });
  const list = within.getByRole("combobox", { name: field, exact: true });
  await open.or(list).waitFor();
  if ((await open.count()) > 0) await open.getByRole("radio", { name: title, exact: true }).check();
  else await list.selectOption(value);
}

async function look(page, width, colorScheme) {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  await page.emulateMedia({ colorScheme });
}

/** What axe holds against the page, one line each. */
async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const found = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return found.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target} ${node.failureSummary}`),
    );
  }, WCAG_AA);
}

/** What sticks out to the right of the page. */
function overflow() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    .slice(0, 10);
}

/** The error, and what the page showed then. */
async function explained(command, error) {
  const shown = await tab(command.page)?.locator("body").innerText().catch(() => "");
  return `${JSON.stringify(command)}: ${error.message}\nThe page shows:\n${shown}`;
}
