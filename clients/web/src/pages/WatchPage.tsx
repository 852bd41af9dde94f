import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { Notices } from "../components/frame/Notices.js";
import { TeamsStrip } from "../components/frame/TeamsStrip.js";
import { TopBar } from "../components/frame/TopBar.js";
import { Ledger } from "../components/results/Ledger.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import { Session_State, type View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "../state/context.js";
import { unreadAfter } from "../state/seen.js";
import { width } from "../state/ui.js";
import { useNews } from "../state/useNews.js";

const TITLES = { board: "Board", results: "Results", talk: "Public talk", ledger: "Ledger" };
type WatchPanelId = keyof typeof TITLES;

/** The observer's page: one thing at a time, in type that carries across a room. */
export function WatchPage({ view }: { view: View }) {
  const { drafts, ui } = useGame();
  const panel = drafts.of<WatchPanelId | undefined>("watch-panel", undefined);
  const ended = view.session?.state === Session_State.ENDED;
  const chosen = panel.value ?? (ended ? "results" : "board");
  const { seen } = useNews(view, chosen === "ledger" ? [] : [chosen]);
  const counts = {
    board: {},
    results: { count: (view.lastResult?.turn ?? 0) > seen.result ? 1 : 0, counts: "new" },
    talk: { count: unreadAfter(seen.message, view), counts: "unread" },
    ledger: {},
  };
  const items = (Object.keys(TITLES) as WatchPanelId[]).map((id) => ({
    id,
    label: TITLES[id],
    ...counts[id],
  }));
  return (
    <div class={`page watch-page ${width.value}`}>
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
      <Notices view={view} />
      {(width.value !== "phone" || chosen === "board") && (
        <section class="strips" aria-label="How far the teams are">
          <TeamsStrip view={view} />
        </section>
      )}
      <main class="columns">
        <div class="column column-tabs">
          <Tabs label="Parts of the page" items={items} chosen={chosenAmong(panel, chosen)} />
          <TabPanel id={chosen} title={TITLES[chosen]}>
            {chosen === "board" && <Board view={view} />}
            {chosen === "results" && <ResultsPanel view={view} ledgerBeside />}
            {chosen === "talk" && <TalkPanel view={view} />}
            {chosen === "ledger" && <Ledger view={view} />}
          </TabPanel>
        </div>
      </main>
    </div>
  );
}
