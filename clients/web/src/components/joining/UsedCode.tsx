import type { LookUpCodeResponse } from "../../gen/demarche/v1/session_service_pb.js";
import { useServices } from "../../state/context.js";
import { heldSeats, pageOf } from "../../state/seats.js";

interface Props {
  found: LookUpCodeResponse;
  /** The team's title; empty for those without one. */
  team: string;
}

/** What to do with a personal code that has been used: the seat is taken, here or elsewhere. */
export function UsedCode({ found, team }: Props) {
  const { storage } = useServices();
  const { session, displayName, role } = found;
  const here = heldSeats(storage).find(
    (seat) =>
      seat.name.startsWith(`${session?.name}/`) && seat.role === role && seat.team === team,
  );
  return (
    <section class="card join-form" aria-label="This code has been used">
      <p role="alert">
        <b>This code has been used.</b> It is for {displayName} alone, and opens the seat once.
      </p>
      {here ? (
        <>
          <p>This browser holds a seat of {here.displayName} there.</p>
          <p>
            <a class="button-link" href={pageOf(here)}>
              Go to the seat
            </a>
          </p>
        </>
      ) : (
        <ul class="advice">
          <li>
            If you took the seat, open <a href="/">the front page</a> in the browser you took it in:
            the seat is listed there.
          </li>
          <li>
            If that browser is gone, or somebody else took your seat, tell the facilitator. They give
            you a new code for the same seat; the old one is shut then.
          </li>
        </ul>
      )}
      <p>
        <a href="/">Try another code</a>
      </p>
    </section>
  );
}
