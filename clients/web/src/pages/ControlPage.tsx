import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { AllOrders } from "../components/control/AllOrders.js";
import { SessionPanel } from "../components/control/SessionPanel.js";
import { DealsPanel } from "../components/deals/DealsPanel.js";
import { TopBar } from "../components/frame/TopBar.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import type { View } from "../gen/demarche/v1/view_pb.js";
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
  const game = useGame();
  const panel = game.drafts.of<ControlPanelId>("control-panel", "orders");
  const beside = width.value !== "phone";
  const tabs = (Object.keys(TITLES) as ControlPanelId[]).filter((id) => !beside || id !== "session");
  const chosen = tabs.includes(panel.value) ? panel.value : "orders";
  const { seen } = useNews(view, chosen === "session" ? [] : [chosen]);
  const items = tabs.map((id) => ({
    id,
    label: TITLES[id],
    ...(id === "talk" ? { count: unreadAfter(seen.message, view), counts: "unread" } : {}),
  }));
  return (
    <div class={`page control-page ${width.value}`}>
      <TopBar view={view}>
        <button
          type="button"
          class="quiet"
          onClick={() => (game.ui.sheet.value = { kind: "rules" })}
        >
          Rules
        </button>
      </TopBar>
      <main class="columns">
        {beside && (
          <section class="column" aria-label="Session">
            <SessionPanel view={view} />
          </section>
        )}
        <div class="column column-tabs">
          <Tabs
            label="Parts of the page"
            items={items}
            chosen={chosenAmong(panel, chosen)}
          />
          <TabPanel id={chosen}>
            <Panel id={chosen} view={view} />
          </TabPanel>
        </div>
      </main>
    </div>
  );
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
