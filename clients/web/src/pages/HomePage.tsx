import { useSignal } from "@preact/signals";
import { capitalised } from "../format/words.js";
import { useServices } from "../state/context.js";
import { ROLE_TITLES } from "../state/powers.js";
import { dropSeat, type HeldSeat, heldSeats, pageOf } from "../state/seats.js";
import { goTo } from "./place.js";

/** The front door: a code to join by, and the seats this browser holds. */
export function HomePage() {
  const { storage } = useServices();
  const code = useSignal("");
  const seats = useSignal(heldSeats(storage));
  const join = (event: Event) => {
    event.preventDefault();
    const typed = code.value.replaceAll(/\s/g, "").toUpperCase();
    if (typed) goTo(`/join/${encodeURIComponent(typed)}`);
  };
  const forget = (seat: HeldSeat) => {
    dropSeat(storage, seat.name);
    seats.value = heldSeats(storage);
  };
  return (
    <main class="plain-page">
      <p class="wordmark">Demarche</p>
      <h1>Play states, decide under uncertainty, and see why it came out as it did.</h1>
      <form class="card join-form" onSubmit={join}>
        <label for="code">Join code</label>
        <div class="join-row">
          <input
            id="code"
            class="code-input"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            placeholder="K7QM2XWD"
            value={code.value}
            onInput={(event) => (code.value = event.currentTarget.value)}
          />
          <button type="submit" class="primary">
            Join
          </button>
        </div>
        <p class="help">Your facilitator gives you a code, or a link that contains it.</p>
      </form>
      {seats.value.length > 0 && (
        <section>
          <h2>Your seats in this browser</h2>
          <ul class="seats">
            {seats.value.map((seat) => (
              <li key={seat.name} class="card">
                <a href={pageOf(seat)}>
                  <b>{seat.title}</b>
                  <span class="faint">
                    {placeOf(seat)} as {seat.displayName}
                  </span>
                </a>
                <button
                  type="button"
                  class="quiet small"
                  aria-label={`Forget the seat of ${seat.displayName} in ${seat.title}`}
                  onClick={() => forget(seat)}
                >
                  Forget
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="faint">
        Do you run games on this server? <a href="/new">Set up a session or a class</a>
      </p>
    </main>
  );
}

/** What a seat is: its team, or its role. */
function placeOf(seat: HeldSeat): string {
  return seat.team || capitalised(ROLE_TITLES[seat.role] || "observer");
}
