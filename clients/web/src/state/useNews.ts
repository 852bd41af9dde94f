import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { View } from "../gen/demarche/v1/view_pb.js";
import { useGame } from "./context.js";
import type { PanelId } from "./owed.js";
import { afterLooking, asFarAsPlayed, type News, newsSince, type Seen, seenIn } from "./seen.js";
import { read, write } from "./storage.js";

/** What is new for the person at this page, kept over visits. */
export function useNews(view: View, shown: readonly PanelId[]) {
  const { seat, storage, ui } = useGame();
  const key = `demarche/seen/${seat.name}`;
  const seen = useSignal<Seen>(read<Seen>(storage, key) ?? seenIn(view));
  const keep = (next: Seen) => {
    seen.value = next;
    write(storage, key, next);
  };
  const looking = shown.join(" ");
  useEffect(() => {
    if (document.hidden) return;
    const before = asFarAsPlayed(seen.peek(), view);
    const next = shown.reduce((each, panel) => afterLooking(each, view, panel), before);
    if (JSON.stringify(next) !== JSON.stringify(seen.peek())) keep(next);
  }, [view, looking]);

  const before = useRef(view);
  useEffect(() => {
    const said = newsSince(seenIn(before.current), view).map((news) => news.text);
    before.current = view;
    if (said.length > 0) ui.announcement.value = said.join(". ");
  }, [view]);

  return {
    seen: seen.value,
    news: newsSince(seen.value, view) as readonly News[],
    gotIt: () => keep(seenIn(view)),
  };
}
