import { effect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { follow, windowAttention } from "../api/follow.js";
import { useServices } from "./context.js";
import { createGame, type Game, loadOptions, loadScenario, receive } from "./game.js";
import type { HeldSeat } from "./seats.js";

/** Opens a seat's game for as long as its page is shown. */
export function useGameOf(seat: HeldSeat): Game {
  const services = useServices();
  const game = useMemo(
    () => createGame(seat, services.connect(seat.token), services.storage, services.tab),
    [seat.name],
  );
  useEffect(() => {
    const page = new AbortController();
    void follow(
      (cursor, signal) => game.api.play.watch({ cursor }, { signal, timeoutMs: 0 }),
      {
        cursor: () => game.view.value?.cursor ?? "",
        receive: (message) => receive(game, message),
        lost: () => (game.line.value = { state: "lost" }),
        refused: (refusal) => (game.line.value = { state: "refused", refusal }),
      },
      windowAttention,
      page.signal,
    );
    const stop = [keepScenario(game), keepOptions(game)];
    return () => {
      page.abort();
      for (const end of stop) end();
    };
  }, [game]);
  return game;
}

const RETRY_MS = 3000;
const OPTIONS_PAUSE_MS = 150;

/** Loads the scenario once its name is known, and again until it has come. */
function keepScenario(game: Game): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = (name: string) =>
    loadScenario(game, name).catch(() => (timer = setTimeout(() => load(name), RETRY_MS)));
  const stop = effect(() => {
    const name = game.view.value?.session?.scenario;
    if (name && !game.scenario.peek()) void load(name);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Asks anew what can be ordered when anything changes that it may depend on. */
export function keepOptions(game: Game): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = "";
  const stop = effect(() => {
    const view = game.view.value;
    if (!view) return;
    const dependsOn = JSON.stringify([
      view.session?.state,
      view.session?.turn,
      view.session?.phase,
      view.session?.practice,
      view.branches.length,
      view.orders.map((orders) => orders.revision),
      view.balances.map((balance) => [balance.available, balance.committed]),
      view.deals.map((deal) => [deal.id, deal.state]),
    ]);
    if (dependsOn === asked) return;
    asked = dependsOn;
    clearTimeout(timer);
    timer = setTimeout(() => void loadOptions(game), OPTIONS_PAUSE_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
