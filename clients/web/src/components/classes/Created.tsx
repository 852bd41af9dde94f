import type { Class } from "../../gen/demarche/v1/class_service_pb.js";
import type { Refusal } from "../../api/refusal.js";
import { RefusalNote } from "../common/RefusalNote.js";
import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import { type Seat, Seat_Role } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { inWords } from "../../state/lookup.js";
import { ROLE_TITLES } from "../../state/powers.js";
import { pageOf } from "../../state/seats.js";
import { CopyButton } from "../common/CopyButton.js";
import { linkOf } from "../control/JoinLinks.js";

/** What was set up, and how to get there. */
export interface Made {
  readonly worlds: readonly { world: string; seat?: Seat; joinCodes: readonly JoinCode[] }[];
  readonly class: Class | undefined;
  readonly roster: number;
  /** Why nobody of the roster was added, although the session was created. */
  readonly rosterRefusal?: Refusal | undefined;
}

/** Says where everything is after a session or class was created. */
export function Created({ made }: { made: Made }) {
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
      {made.roster > 0 && (
        <p>
          {counted(made.roster, "person")} of the roster {made.roster === 1 ? "has" : "have"} a
          personal code; the sheet to print is with the roster.
        </p>
      )}
      {made.rosterRefusal && (
        <>
          <p>The roster was not accepted. Mend it on the session's page, under Roster.</p>
          <RefusalNote refusal={made.rosterRefusal} />
        </>
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
                  <span>{nameOf(each)}</span>
                  <code>{each.code}</code>
                  <CopyButton
                    text={linkOf(each)}
                    label={`link for ${nameOf(each)}`}
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

function nameOf({ role, team, head }: JoinCode): string {
  return role === Seat_Role.MEMBER
    ? `${inWords(team)}${head ? ", head" : ""}`
    : inWords(ROLE_TITLES[role]);
}
