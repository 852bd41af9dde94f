import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { ActingFor, handedOver } from "../components/control/ActingFor.js";
import { AllOrders } from "../components/control/AllOrders.js";
import { OverrideForm } from "../components/control/OverrideForm.js";
import { openQuestions, Questions } from "../components/control/Questions.js";
import { SessionPanel } from "../components/control/SessionPanel.js";
import { DealsPanel } from "../components/deals/DealsPanel.js";
import { Notices } from "../components/frame/Notices.js";
import { TopBar } from "../components/frame/TopBar.js";
import { InjectsPanel } from "../components/injects/InjectsPanel.js";
import { Queue } from "../components/judging/Queue.js";
import { isRuled } from "../components/judging/odds.js";
import { Ledger } from "../components/results/Ledger.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import { Session_State, type View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "../state/context.js";
import { isUmpire, isWhiteCell } from "../state/powers.js";
import { type Seen, unreadAfter } from "../state/seen.js";
import { width } from "../state/ui.js";
import { useNews } from "../state/useNews.js";
import "../styles/control.css";

const TITLES = {
  session: "Session",
  orders: "Orders",
  queue: "Queue",
  events: "Events",
  questions: "Questions",
  acting: "Act for",
  board: "Board",
  deals: "Deals",
  talk: "Talk",
  results: "Results",
  ledger: "Ledger",
};
type ControlPanelId = keyof typeof TITLES;

/** The page of those who run a session: what they see and may do goes by their role. */
export function ControlPage({ view }: { view: View }) {
  const { drafts } = useGame();
  const panel = drafts.of<ControlPanelId | undefined>("control-panel", undefined);
  const beside = width.value !== "phone" && !isUmpire(view.seat?.role);
  const tabs = tabsOf(view, beside);
  const chosen = chosenTab(view, tabs, panel.value);
  const { seen } = useNews(view, isSeenPart(chosen) ? [chosen] : []);
  const items = tabs.map((id) => ({ id, label: TITLES[id], ...countOf(id, view, seen) }));
  return (
    <div class={`page control-page ${width.value} ${beside ? "" : "control-single"}`}>
      <TopBar view={view}>
        <SheetButtons view={view} />
      </TopBar>
      <Notices view={view} />
      <main class="columns">
        {beside && (
          <section class="column" aria-label="Session" tabindex={0}>
            <h2 class="unseen">Session</h2>
            <SessionPanel view={view} />
          </section>
        )}
        <div class="column column-tabs">
          <Tabs label="Parts of the page" items={items} chosen={chosenAmong(panel, chosen)} />
          <TabPanel id={chosen} title={TITLES[chosen]}>
            <Panel id={chosen} view={view} />
          </TabPanel>
        </div>
      </main>
    </div>
  );
}

function SheetButtons({ view }: { view: View }) {
  const { ui } = useGame();
  const world = view.session?.class;
  return (
    <>
      <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "rules" })}>
        Rules
      </button>
      {view.session?.theses && (
        <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "theses" })}>
          Theses
        </button>
      )}
      {world && (
        <a class="quiet-link" href={`/class/${world.replace(/^classes\//, "")}`}>
          All worlds
        </a>
      )}
    </>
  );
}

/** What there is for the role, and for the moment. */
function tabsOf(view: View, beside: boolean): ControlPanelId[] {
  const role = view.seat?.role;
  const cell = isWhiteCell(role);
  const playing = isPlaying(view);
  const offered: Record<ControlPanelId, boolean> = {
    session: !beside && !isUmpire(role),
    orders: cell && playing,
    queue: (cell || isUmpire(role)) && (playing || view.adjudications.length > 0),
    events: cell && playing,
    questions: cell,
    acting: cell && handedOver(view).length > 0,
    board: true,
    deals: cell,
    talk: true,
    results: true,
    ledger: true,
  };
  return (Object.keys(TITLES) as ControlPanelId[]).filter((id) => offered[id]);
}

/** The person's choice; without one, what the moment is about. */
function chosenTab(
  view: View,
  tabs: readonly ControlPanelId[],
  wanted: ControlPanelId | undefined,
): ControlPanelId {
  if (wanted && tabs.includes(wanted)) return wanted;
  if (view.session?.state === Session_State.ENDED) return "results";
  if (!isPlaying(view)) return tabs.includes("session") ? "session" : "board";
  return tabs[0] ?? "board";
}

function isPlaying(view: View): boolean {
  return [Session_State.RUNNING, Session_State.PAUSED].some((state) => state === view.session?.state);
}

/** Whether looking at the part marks something as seen. */
function isSeenPart(id: ControlPanelId): id is "board" | "orders" | "deals" | "talk" | "results" {
  return ["board", "orders", "deals", "talk", "results"].includes(id);
}

function countOf(id: ControlPanelId, view: View, seen: Seen): { count?: number; counts?: string } {
  switch (id) {
    case "talk":
      return { count: unreadAfter(seen.message, view), counts: "unread" };
    case "questions":
      return { count: openQuestions(view).length, counts: "open" };
    case "queue":
      return { count: view.adjudications.filter((each) => !isRuled(each)).length, counts: "open" };
    default:
      return {};
  }
}

function Panel({ id, view }: { id: ControlPanelId; view: View }) {
  switch (id) {
    case "session":
      return <SessionPanel view={view} />;
    case "orders":
      return <AllOrders view={view} />;
    case "queue":
      return <Queue view={view} />;
    case "events":
      return <InjectsPanel view={view} />;
    case "questions":
      return <Questions view={view} />;
    case "acting":
      return <ActingFor view={view} />;
    case "board":
      return (
        <>
          <Board view={view} />
          {isWhiteCell(view.seat?.role) && isPlaying(view) && <OverrideForm view={view} />}
        </>
      );
    case "deals":
      return <DealsPanel view={view} />;
    case "talk":
      return <TalkPanel view={view} />;
    case "results":
      return <ResultsPanel view={view} ledgerBeside />;
    case "ledger":
      return <Ledger view={view} />;
  }
}
