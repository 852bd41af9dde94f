import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { GameSheet } from "../components/frame/GameSheet.js";
import { LineNote } from "../components/frame/LineNote.js";
import type { View } from "../gen/demarche/v1/view_pb.js";
import { GameContext } from "../state/context.js";
import type { HeldSeat } from "../state/seats.js";
import { useGameOf } from "../state/useGameOf.js";

interface Props {
  seat: HeldSeat;
  page: ComponentType<{ view: View }>;
}

/** A page of one seat: opens its game, then draws the role's page from the view. */
export function SeatPage({ seat, page: Page }: Props) {
  const game = useGameOf(seat);
  const view = game.view.value;
  useEffect(() => {
    document.title = [seat.team, seat.title, "Demarche"].filter(Boolean).join(" · ");
  }, [seat]);
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
