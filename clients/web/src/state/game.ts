import { type Signal, signal } from "@preact/signals";
import type { Api } from "../api/client.js";
import { createOutbox, type Outbox } from "../api/outbox.js";
import { refusalOf, type Refusal } from "../api/refusal.js";
import type { ListMovesResponse, WatchResponse } from "../gen/demarche/v1/play_service_pb.js";
import type { Scenario } from "../gen/demarche/v1/scenario_pb.js";
import type { Change, View } from "../gen/demarche/v1/view_pb.js";
import { withChange, withChanges } from "./changes.js";
import { offsetOf } from "./clock.js";
import { createDrafts, type Drafts } from "./drafts.js";
import type { HeldSeat } from "./seats.js";
import { createUi, type Ui } from "./ui.js";

/** How the page stands with the server. */
export type Line =
  | { readonly state: "opening" }
  | { readonly state: "open" }
  | { readonly state: "lost" }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** All that a page of one seat knows. Plain functions change it; the page is drawn from it. */
export interface Game {
  readonly seat: HeldSeat;
  readonly api: Api;
  readonly storage: Storage;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly view: Signal<View | undefined>;
  readonly line: Signal<Line>;
  /** How far the server's clock is ahead of the browser's, in milliseconds. */
  readonly clockOffset: Signal<number>;
  readonly scenario: Signal<Scenario | undefined>;
  /** What the seat's team can order and propose now. */
  readonly options: Signal<ListMovesResponse | undefined>;
  readonly ui: Ui;
}

export function createGame(seat: HeldSeat, api: Api, storage: Storage, session: Storage): Game {
  const drafts = createDrafts(storage, seat.name);
  return {
    seat,
    api,
    storage,
    outbox: createOutbox(session, `demarche/${seat.name}`),
    drafts,
    view: signal(undefined),
    line: signal<Line>({ state: "opening" }),
    clockOffset: signal(0),
    scenario: signal(undefined),
    options: signal(undefined),
    ui: createUi(drafts),
  };
}

/** Takes in a message of the stream; false if the view has to be loaded anew. */
export function receive(game: Game, message: WatchResponse): boolean {
  game.line.value = { state: "open" };
  const before = message.reset ?? game.view.value;
  const after = before && withChanges(before, message.changes);
  if (!after) {
    game.view.value = before && { ...before, cursor: "" };
    return false;
  }
  setClock(game, message);
  game.view.value = { ...after, cursor: message.cursor };
  return true;
}

function setClock(game: Game, message: WatchResponse): void {
  const changed = message.changes.findLast((change) => change.kind.case === "session")?.kind;
  const session = changed?.case === "session" ? changed.value : message.reset?.session;
  if (session?.serverTime) game.clockOffset.value = offsetOf(session.serverTime);
}

/** Shows a command's answer at once, without waiting for the stream to bring it. */
export function absorb(game: Game, change: Change["kind"]): void {
  const view = game.view.value;
  if (!view || isOld(view, change)) return;
  game.view.value = withChange(view, change) ?? view;
}

/** The stream may have been quicker than the answer. */
function isOld(view: View, change: Change["kind"]): boolean {
  if (change.case !== "orders") return false;
  const { team, turn, revision } = change.value;
  const known = view.orders.find((orders) => orders.team === team);
  return (
    known !== undefined &&
    (known.turn > turn || (known.turn === turn && known.revision > revision))
  );
}

/** Loads what never changes in a session. */
export async function loadScenario(game: Game, name: string): Promise<void> {
  const { scenario } = await game.api.scenarios.getScenario({ name });
  game.scenario.value = scenario;
}

/** Loads what the team can order now. An answer that fails keeps the options known before. */
export async function loadOptions(game: Game): Promise<Refusal | undefined> {
  if (!game.view.value?.seat?.team) return undefined;
  try {
    game.options.value = await game.api.play.listMoves({});
    return undefined;
  } catch (error) {
    return refusalOf(error);
  }
}
