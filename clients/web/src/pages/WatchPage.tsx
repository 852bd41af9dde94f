import { useSignal } from "@preact/signals";
import { Board } from "../components/board/Board.js";
import { chosenAmong, TabPanel, Tabs } from "../components/common/Tabs.js";
import { TeamsStrip } from "../components/frame/TeamsStrip.js";
import { TopBar } from "../components/frame/TopBar.js";
import { ResultsPanel } from "../components/results/ResultsPanel.js";
import { TalkPanel } from "../components/talk/TalkPanel.js";
import type { View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "../state/context.js";
import { width } from "../state/ui.js";
import { useNews } from "../state/useNews.js";

const TITLES = { board: "Board", results: "Results", talk: "Public talk" };
type WatchPanelId = keyof typeof TITLES;

/** The observer's page: what everybody learns, in type that carries across a room. */
export function WatchPage({ view }: { view: View }) {
  const { ui } = useGame();
  const panel = useSignal<WatchPanelId>("board");
  const beside = width.value !== "phone";
  const tabs = (Object.keys(TITLES) as WatchPanelId[]).filter((id) => !beside || id !== "board");
  const chosen = tabs.includes(panel.value) ? panel.value : "results";
  const items = tabs.map((id) => ({ id, label: TITLES[id] }));
  useNews(view, []);
  return (
    <div class={`page watch-page ${width.value}`}>
      <TopBar view={view}>
        <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "rules" })}>
          Rules
        </button>
        <button type="button" class="quiet" onClick={() => (ui.sheet.value = { kind: "theses" })}>
          Theses
        </button>
      </TopBar>
      <div class="strips">
        <TeamsStrip view={view} />
      </div>
      <main class="columns">
        {beside && (
          <section class="column" aria-label="Board">
            <Board view={view} />
          </section>
        )}
        <div class="column column-tabs">
          <Tabs label="Parts of the page" items={items} chosen={chosenAmong(panel, chosen)} />
          <TabPanel id={chosen}>
            {chosen === "board" && <Board view={view} />}
            {chosen === "results" && <ResultsPanel view={view} />}
            {chosen === "talk" && <TalkPanel view={view} />}
          </TabPanel>
        </div>
      </main>
    </div>
  );
}
