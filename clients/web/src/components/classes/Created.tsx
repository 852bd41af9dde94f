import type { Class } from "../../gen/demarche/v1/class_service_pb.js";
import type { StaffApi } from "../../api/staff.js";
import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import type { Seat } from "../../gen/demarche/v1/view_pb.js";
import { capitalised } from "../../format/words.js";
import { pageOf } from "../../state/seats.js";
import { CopyButton } from "../common/CopyButton.js";
import { linkOf } from "../control/JoinLinks.js";
import { placeOf, Roster } from "../control/Roster.js";

/** What was set up, and how to get there. */
export interface Made {
  readonly worlds: readonly { world: string; seat?: Seat; joinCodes: readonly JoinCode[] }[];
  readonly class: Class | undefined;
  /** How many people of the roster have a personal code. */
  readonly people: number;
  /** The roster that is still to be added to the session. */
  readonly roster: { api: StaffApi; parent: string; start: string } | undefined;
}

interface Props {
  made: Made;
  /** What the scenario's teams are called, by their ids. */
  titles: ReadonlyMap<string, string>;
}

/** Says where everything is after a session or class was created. */
export function Created({ made, titles }: Props) {
  const id = made.class?.name.replace(/^classes\//, "");
  return (
    <main class="plain-page">
      <h1>{made.class ? `The class ${made.class.title} is ready` : "The session is ready"}</h1>
      <p>This browser holds your seat in it; it is listed on the front page too.</p>
      {id && (
        <p>
          <a class="button-link" href={`/class/${id}`}>
            To the board of the class
          </a>
        </p>
      )}
      {made.people > 0 && (
        <p>
          {made.people === 1 ? "1 person" : `${made.people} people`} of the roster{" "}
          {made.people === 1 ? "has" : "have"} a personal code; the codes and the sheet to print
          are on the board, under Roster.
        </p>
      )}
      {made.roster && (
        <section class="card" aria-label="Roster">
          <h2>Roster</h2>
          <Roster {...made.roster} titles={titles} />
        </section>
      )}
      {made.worlds.map(({ world, seat, joinCodes }) => (
        <section key={world} class="card">
          <h2>{world || "Join codes"}</h2>
          {seat && (
            <p>
              <a href={pageOf(seat)}>Run {world ? `world ${world}` : "the session"}</a>
            </p>
          )}
          <ul class="join-links">
            {joinCodes
              .filter((each) => !each.displayName)
              .map((each) => (
                <li key={each.code}>
                  <span>{capitalised(placeOf(each, titles))}</span>
                  <code>{each.code}</code>
                  <CopyButton
                    text={linkOf(each)}
                    label={`link for ${placeOf(each, titles)}`}
                    says="Copy link"
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
