import type { DealInfo } from "../../gen/demarche/v1/scenario_pb.js";

/** Who else has to agree to a kind of deal, and how long it lasts. */
export function DealNotes({ info }: { info: DealInfo }) {
  return (
    <>
      {info.consents.map(({ actor, text }) => (
        <p key={actor} class="faint">
          {actor} has to agree when the turn closes. {text}
        </p>
      ))}
      {info.standing && (
        <p class="faint">
          {info.project
            ? "A project: it stays in force and is delivered over turns."
            : "It stays in force."}
        </p>
      )}
      {info.parties.length === 1 && (
        <p class="faint">No other team has to agree. It takes effect when the turn closes.</p>
      )}
    </>
  );
}
