import { useEffect } from "preact/hooks";
import type { Game } from "./game.js";

/** Tells the server how far the person has seen when the page is left or put away. */
export function useSeenMark(game: Game): void {
  useEffect(() => {
    const leave = () => void markSeen(game);
    const hide = () => {
      if (document.hidden) leave();
    };
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [game]);
}

/** A mark that gets lost costs only some news told twice. */
export async function markSeen(game: Game): Promise<void> {
  const cursor = game.view.value?.cursor;
  if (!cursor || game.line.value.state === "refused") return;
  await game.api.play.markSeen({ cursor }).catch(() => undefined);
}
