import type { View } from "../../gen/demarche/v1/view_pb.js";
import { TeamMark } from "../common/TeamMark.js";
import { MoveWords } from "../orders/MoveWords.js";
import { ArgueForm, Arguments } from "./Arguments.js";

/** The free-text moves that the team may argue about before control judges them. */
export function JudgedMoves({ view }: { view: View }) {
  if (view.adjudications.length === 0 || !view.seat?.team) return null;
  return (
    <section aria-label="Moves to argue about">
      <h3>Moves to argue about</h3>
      {view.adjudications.map((adjudication) => (
        <article key={adjudication.move?.id} class="card judged">
          <header>
            <TeamMark view={view} team={adjudication.team} />
            <span class="state">control decides</span>
          </header>
          {adjudication.move && <MoveWords view={view} move={adjudication.move} />}
          <Arguments view={view} adjudication={adjudication} />
          <ArgueForm adjudication={adjudication} />
        </article>
      ))}
    </section>
  );
}
