import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { AllOrders } from "../components/control/AllOrders.js";
import { SessionPanel } from "../components/control/SessionPanel.js";
import { DealsPanel } from "../components/deals/DealsPanel.js";
import { TopBar } from "../components/frame/TopBar.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import { Session_State, type View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "../state/context.js";
import { unreadAfter } from "../state/seen.js";
import { width } from "../state/ui.js";
import { useNews } from "../state/useNews.js";

const TITLES = {
  session: "Session",
  orders: "Orders",
  board: "Board",
  deals: "Deals",
  talk: "Talk",
  results: "Results",
};
type ControlPanelId = keyof typeof TITLES;

/** The facilitator's page: runs the session and sees everything. */
export function ControlPage({ view }: { view: View }) {
  const { drafts, ui } = useGame();
  const panel = drafts.of<ControlPanelId | undefined>("control-panel", undefined);
  const beside = width.value !== "phone";
  const tabs = tabsOf(view, beside);
  const chosen = chosenTab(view, tabs, panel.value);
  const { seen } = useNews(view, chosen === "session" ? [] : [chosen]);
  const items = tabs.map((id) => ({
    id,
    label: TITLES[id],
    ...(id === "talk" ? { count: unreadAfter(seen.message, view), counts: "unread" } : {}),
  }));
  return (
    <div class={`page control-page ${width.value}`}>
      <TopBar view={view}>
        <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "rules" })}>
          Rules
        </button>
        {view.session?.theses && (
          <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "theses" })}>
            Theses
          </button>
        )}
      </TopBar>
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

/** What there is to see: orders only while turns are played. */
function tabsOf(view: View, beside: boolean): ControlPanelId[] {
  const playing = isPlaying(view);
  return (Object.keys(TITLES) as ControlPanelId[]).filter(
    (id) => (!beside || id !== "session") && (playing || id !== "orders"),
  );
}

/** The person's choice; without one, what the moment is about. */
function chosenTab(
  view: View,
  tabs: readonly ControlPanelId[],
  wanted: ControlPanelId | undefined,
): ControlPanelId {
  if (wanted && tabs.includes(wanted)) return wanted;
  return (view.session?.state === Session_State.ENDED ? "results" : tabs[0]) ?? "board";
}

function isPlaying(view: View): boolean {
  return [Session_State.RUNNING, Session_State.PAUSED].some((state) => state === view.session?.state);
}

function Panel({ id, view }: { id: ControlPanelId; view: View }) {
  switch (id) {
    case "session":
      return <SessionPanel view={view} />;
    case "orders":
      return <AllOrders view={view} />;
    case "board":
      return <Board view={view} />;
    case "deals":
      return <DealsPanel view={view} />;
    case "talk":
      return <TalkPanel view={view} />;
    case "results":
      return <ResultsPanel view={view} />;
  }
}
