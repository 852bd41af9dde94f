import type { Timestamp } from "@bufbuild/protobuf/wkt";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useGame } from "./context.js";
import type { Game } from "./game.js";
import type { News } from "./seen.js";
import { newsOf } from "./serverNews.js";
import { markSeen } from "./useSeenMark.js";

/** What has changed since the person looked last, on whatever device. */
export interface Away {
  readonly since: Timestamp | undefined;
  readonly news: readonly News[];
  /** Whether more has happened than the server can tell. */
  readonly tooOld: boolean;
}

const NOTHING: Away = { since: undefined, news: [], tooOld: false };

/** Asks the server when the page is opened and when it is seen again. */
export function useAway(): { away: Away; gotIt: () => void } {
  const game = useGame();
  const away = useSignal<Away>(NOTHING);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) void ask(game, away);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [game]);
  const gotIt = () => {
    away.value = NOTHING;
    void markSeen(game);
  };
  return { away: away.value, gotIt };
}

async function ask(game: Game, away: Signal<Away>): Promise<void> {
  const answer = await game.api.play.listNews({}).catch(() => undefined);
  const view = game.view.value;
  if (!answer?.since || !view) return;
  const { since, changes, tooOld } = answer;
  away.value = { since, news: newsOf(changes, view), tooOld };
}
