import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf } from "../api/refusal.js";
import { teamTitle } from "../state/lookup.js";
import { type Services, useServices } from "../state/context.js";
import { type HeldSeat, holdSeat, pageOf, seatNameOf } from "../state/seats.js";
import { goTo } from "./place.js";

/** Takes the token out of `/seat#TOKEN`, keeps it, and goes to the page of its role. */
export function SeatLinkPage() {
  const services = useServices();
  const trouble = useSignal("");
  useEffect(() => {
    const token = decodeURIComponent(window.location.hash.slice(1));
    history.replaceState({}, "", "/seat");
    take(services, token).then(
      (seat) => goTo(pageOf(seat), "replace"),
      (error: unknown) => (trouble.value = said(error)),
    );
  }, []);
  return (
    <main class="plain-page">
      <h1>{trouble.value ? "This link opens no seat" : "Opening your seat…"}</h1>
      <p role="alert">{trouble.value}</p>
      <p>
        <a href="/">To the front page</a>
      </p>
    </main>
  );
}

async function take({ connect, storage }: Services, token: string): Promise<HeldSeat> {
  const name = seatNameOf(token);
  const { view } = await connect(token).play.getView({});
  const seat = {
    name,
    token,
    role: view?.seat?.role ?? 0,
    title: view?.session?.title || view?.session?.scenarioTitle || "",
    team: view?.seat?.team ? teamTitle(view, view.seat.team) : "",
    displayName: view?.seat?.displayName ?? "",
  };
  holdSeat(storage, seat);
  return seat;
}

function said(error: unknown): string {
  const isOurs = error instanceof Error && error.constructor === Error;
  return isOurs ? error.message : refusalOf(error).message;
}
