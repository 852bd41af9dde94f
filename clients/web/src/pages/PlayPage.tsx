import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { DealsPanel } from "../components/deals/DealsPanel.js";
import { StatusStrip } from "../components/frame/StatusStrip.js";
import { TeamsStrip } from "../components/frame/TeamsStrip.js";
import { TopBar } from "../components/frame/TopBar.js";
import { OrdersPanel } from "../components/orders/OrdersPanel.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import type { View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "../state/context.js";
import { owedBy, type PanelId } from "../state/owed.js";
import { unreadAfter } from "../state/seen.js";
import { width, type Width } from "../state/ui.js";
import { useNews } from "../state/useNews.js";

const TITLES: Record<PanelId, string> = {
  board: "Board",
  orders: "Orders",
  deals: "Deals",
  talk: "Talk",
  results: "Results",
};

/** Parts that stand beside the tabs at each width; the others are chosen by tab. */
const BESIDE: Record<Width, readonly PanelId[]> = {
  phone: [],
  laptop: ["board"],
  wide: ["board", "talk"],
};

/** A team member's one screen. */
export function PlayPage({ view }: { view: View }) {
  const { ui } = useGame();
  const beside = BESIDE[width.value];
  const tabs = (Object.keys(TITLES) as PanelId[]).filter((panel) => !beside.includes(panel));
  const chosen = tabs.includes(ui.panel.value) ? ui.panel.value : (tabs[0] ?? "orders");
  const { seen, news, gotIt } = useNews(view, [chosen, ...beside]);
  const counts = countsOf(view, seen.message);
  const items = tabs.map((id) => ({ id, label: TITLES[id], ...counts[id] }));
  return (
    <div class={`page play-page ${width.value}`}>
      <TopBar view={view}>
        <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "brief" })}>
          Brief
        </button>
        <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "rules" })}>
          Rules
        </button>
      </TopBar>
      <div class="strips">
        <TeamsStrip view={view} />
        <StatusStrip view={view} news={news} onSeen={gotIt} />
      </div>
      <main class="columns">
        {beside.includes("board") && (
          <section class="column column-board" aria-label="Board">
            <Board view={view} />
          </section>
        )}
        <div class="column column-tabs">
          <Tabs label="Parts of the page" items={items} chosen={chosenAmong(ui.panel, chosen)} />
          <TabPanel id={chosen}>
            <Panel id={chosen} view={view} />
          </TabPanel>
        </div>
        {beside.includes("talk") && (
          <section class="column column-talk" aria-label="Talk">
            <h2>Talk</h2>
            <TalkPanel view={view} />
          </section>
        )}
      </main>
    </div>
  );
}

function Panel({ id, view }: { id: PanelId; view: View }) {
  switch (id) {
    case "board":
      return <Board view={view} />;
    case "orders":
      return <OrdersPanel view={view} />;
    case "deals":
      return <DealsPanel view={view} />;
    case "talk":
      return <TalkPanel view={view} />;
    case "results":
      return <ResultsPanel view={view} />;
  }
}

function countsOf(view: View, message: string): Partial<Record<PanelId, { count: number; counts: string }>> {
  const waiting = owedBy(view).filter((owed) => owed.panel === "deals" && !owed.done).length;
  return {
    deals: { count: waiting, counts: "waiting for your answer" },
    talk: { count: unreadAfter(message, view), counts: "unread" },
  };
}
