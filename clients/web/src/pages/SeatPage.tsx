import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { GameSheet } from "../components/frame/GameSheet.js";
import { LineNote } from "../components/frame/LineNote.js";
import type { View } from "../gen/demarche/v1/view_pb.js";
import { GameContext } from "../state/context.js";
import type { Game } from "../state/game.js";
import { teamTitle } from "../state/lookup.js";
import { type HeldSeat, holdSeat, pageOf } from "../state/seats.js";
import { useGameOf } from "../state/useGameOf.js";
import { useReminders } from "../state/useReminders.js";
import { useSeenMark } from "../state/useSeenMark.js";
import { goTo } from "./place.js";

interface Props {
  seat: HeldSeat;
  page: ComponentType<{ view: View }>;
}

/** A page of one seat: opens its game, then draws the role's page from the view. */
export function SeatPage({ seat, page: Page }: Props) {
  const game = useGameOf(seat);
  const view = game.view.value;
  useReminders(game, [seat.team, seat.title, "Demarche"].filter(Boolean).join(" · "));
  useSeenMark(game);
  useEffect(() => followPlace(game, seat), [view?.seat?.role, view?.seat?.team]);
  return (
    <GameContext.Provider value={game}>
      <LineNote />
      <div class="unseen" aria-live="polite">
        {game.ui.announcement.value}
      </div>
      {view ? <Page view={view} /> : <Opening />}
      {view && <GameSheet view={view} />}
    </GameContext.Provider>
  );
}

/** A seat that was given another place goes to the page of it. */
function followPlace(game: Game, seat: HeldSeat): void {
  const view = game.view.value;
  const now = view?.seat;
  if (!view || !now) return;
  const team = now.team ? teamTitle(view, now.team) : "";
  if (now.role === seat.role && team === seat.team) return;
  const moved = { ...seat, role: now.role, team };
  holdSeat(game.storage, moved);
  if (now.role !== seat.role) goTo(pageOf(moved), "replace");
}

function Opening() {
  return (
    <main class="plain-page">
      <p class="faint">Opening your seat…</p>
      <p>
        <a href="/">All seats of this browser</a>
      </p>
    </main>
  );
}
