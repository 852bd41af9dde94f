import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import type { Owed, PanelId } from "../../state/owed.js";
import type { News } from "../../state/seen.js";
import { dayTime } from "../../format/time.js";
import type { Away } from "../../state/useAway.js";

interface Props {
  owed: readonly Owed[];
  news: readonly News[];
  away: Away;
  onSeen: () => void;
}

/** What the team owes, and what is new since the person last looked. */
export function StatusStrip({ owed, news: here, away, onSeen }: Props) {
  const news = away.news.length > 0 ? away.news : here;
  if (owed.length === 0 && news.length === 0 && !away.tooOld) return null;
  return (
    <div class="status">
      {owed.length > 0 && <OwedList owed={owed} />}
      {(news.length > 0 || away.tooOld) && (
        <details class="news">
          <summary>
            {away.tooOld ? "Much has changed" : counted(news.length, "change")} since you last
            looked
            {away.news.length > 0 && ` (${dayTime(away.since)})`}
          </summary>
          <ul>
            {news.map((item) => (
              <li key={item.text}>
                <Goto panel={item.panel} text={item.text} />
              </li>
            ))}
          </ul>
          <button type="button" class="small" onClick={onSeen}>
            Got it
          </button>
        </details>
      )}
    </div>
  );
}

function OwedList({ owed }: { owed: readonly Owed[] }) {
  return (
    <section class="owed" aria-label="What your team owes this turn">
      <h2>To do</h2>
      <ul>
        {owed.map((item) => (
          <li key={item.id} class={item.done ? "done" : ""}>
            <span aria-hidden="true">{item.done ? "✓" : "○"}</span>
            <Goto panel={item.panel} text={item.text} />
            {item.done && <span class="unseen">(done)</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Goto({ panel, text }: { panel: PanelId; text: string }) {
  const { ui } = useGame();
  const go = () => {
    ui.panel.value = panel;
    requestAnimationFrame(() => document.getElementById(`panel-${panel}`)?.focus());
  };
  return (
    <button type="button" class="link" onClick={go}>
      {text}
    </button>
  );
}
