import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { DealsPanel } from "../components/deals/DealsPanel.js";
import { Notices } from "../components/frame/Notices.js";
import { StatusStrip } from "../components/frame/StatusStrip.js";
import { TeamsStrip } from "../components/frame/TeamsStrip.js";
import { TopBar } from "../components/frame/TopBar.js";
import { OrdersPanel } from "../components/orders/OrdersPanel.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import { Session_State, type View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "../state/context.js";
import { type Owed, owedBy, type PanelId } from "../state/owed.js";
import { unreadAfter, type Seen } from "../state/seen.js";
import { type Width, width } from "../state/ui.js";
import { useAway } from "../state/useAway.js";
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
  const tabs = tabsOf(view, beside);
  const chosen = chosenTab(view, tabs, ui.panel.value);
  const { seen, news, gotIt } = useNews(view, [chosen, ...beside]);
  const { away, gotIt: lookedAway } = useAway();
  const owed = owedBy(view);
  const counts = countsOf(view, owed, seen);
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
        <QuizButton />
      </TopBar>
      <Notices view={view} />
      {(width.value !== "phone" || chosen === "board") && (
        <section class="strips" aria-label="The teams and what is due">
          <TeamsStrip view={view} />
          <StatusStrip
            owed={owed}
            news={news}
            away={away}
            onSeen={() => {
              gotIt();
              lookedAway();
            }}
          />
        </section>
      )}
      <main class="columns">
        {beside.includes("board") && (
          <section class="column column-board" aria-label="Board" tabindex={0}>
            <h2 class="unseen">Board</h2>
            <Board view={view} />
          </section>
        )}
        <div class="column column-tabs">
          <Tabs label="Parts of the page" items={items} chosen={chosenAmong(ui.panel, chosen)} />
          <TabPanel id={chosen} title={TITLES[chosen]}>
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

/** The way to the rules quiz, where the scenario has one. */
function QuizButton() {
  const { ui, scenario } = useGame();
  if (!scenario.value?.quizQuestions) return null;
  return (
    <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "quiz" })}>
      Quiz
    </button>
  );
}

/** After the end there are no orders to give. */
function tabsOf(view: View, beside: readonly PanelId[]): PanelId[] {
  const ended = view.session?.state === Session_State.ENDED;
  return (Object.keys(TITLES) as PanelId[]).filter(
    (panel) => !beside.includes(panel) && !(ended && panel === "orders"),
  );
}

/** The person's choice; without one, what the moment is about. */
function chosenTab(view: View, tabs: readonly PanelId[], wanted: PanelId | undefined): PanelId {
  if (wanted && tabs.includes(wanted)) return wanted;
  if (view.session?.state === Session_State.ENDED) return "results";
  return tabs[0] ?? "orders";
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

type Counts = Partial<Record<PanelId, { count: number; counts: string }>>;

function countsOf(view: View, owed: readonly Owed[], seen: Seen): Counts {
  const open = (panel: PanelId) => owed.filter((each) => each.panel === panel && !each.done).length;
  const fresh = (view.lastResult?.turn ?? 0) > seen.result ? 1 : 0;
  return {
    orders: { count: open("orders"), counts: "to do" },
    deals: { count: open("deals"), counts: "waiting for your answer" },
    talk: { count: unreadAfter(seen.message, view), counts: "unread" },
    results: { count: fresh, counts: "new" },
  };
}
