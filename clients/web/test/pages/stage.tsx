import { createRouterTransport } from "@connectrpc/connect";
import { cleanup, configure, render } from "@testing-library/preact";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach } from "vitest";
import { apiOver, bearing, type Connect } from "../../src/api/client.js";
import { Seat_Role, Session_State } from "../../src/gen/demarche/v1/view_pb.js";
import { App } from "../../src/pages/App.js";
import { followPlace, goTo } from "../../src/pages/place.js";
import { ServicesContext } from "../../src/state/context.js";
import { type Width, width } from "../../src/state/ui.js";
import { enrich } from "../fake/rich.js";
import { closeTurn, endSession } from "../fake/resolve.js";
import { openTurn } from "../fake/world.js";
import { routes } from "../fake/routes.js";
import { FakeServer } from "../fake/server.js";

followPlace();
// A bound for machines that are busy with other tests; what comes at once is seen at once.
configure({ asyncUtilTimeout: 8000 });

/** A browser window at the page, over a server in memory. */
export class Stage {
  readonly server = new FakeServer();
  readonly user = userEvent.setup();

  /** Opens an address as a fresh load of the page would. */
  open(address: string): void {
    cleanup();
    goTo(address, "replace");
    const services = { connect: this.#connect, storage: localStorage, tab: sessionStorage };
    render(
      <ServicesContext.Provider value={services}>
        <App />
      </ServicesContext.Provider>,
    );
  }

  /** Loads the page anew, where it is. */
  reload(): void {
    this.open(window.location.pathname + window.location.search);
  }

  /** Opens the page of a new seat by its link. */
  sit(role: Seat_Role, team = "", name = "Aiko"): void {
    const { token } = this.server.sit(role, team, name);
    this.open(`/seat#${token}`);
  }

  /** Sits down for Japan in the first turn; the other teams are bots. */
  playFirstTurn(): void {
    this.sit(Seat_Role.MEMBER, "japan");
    this.openTurn();
  }

  /** The same in a game of the rich scenario. */
  playRichTurn(): void {
    enrich(this.server.world);
    this.playFirstTurn();
  }

  openTurn(turn = 1): void {
    openTurn(this.server.world, turn);
    this.server.changed();
  }

  pause(reason: string): void {
    const state = Session_State.PAUSED;
    Object.assign(this.server.world.session, { state, pauseReason: reason, secondsLeft: 252n });
    this.server.changed();
  }

  closeTurn(): void {
    closeTurn(this.server.world);
    this.server.changed();
  }

  end(): void {
    endSession(this.server.world);
    this.server.changed();
  }

  cutLine(): void {
    this.server.down = true;
    this.server.changed();
  }

  mendLine(): void {
    this.server.down = false;
    window.dispatchEvent(new Event("online"));
  }

  readonly #connect: Connect = (token, team) =>
    apiOver(
      createRouterTransport(routes(this.server), {
        transport: { interceptors: token === undefined ? [] : [bearing(token, team)] },
      }),
    );
}

/** Gives each test of a file a window of its own, of the given width. */
export function useStage(size: Width = "laptop"): () => Stage {
  let stage: Stage;
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    width.value = size;
    stage = new Stage();
  });
  afterEach(() => {
    cleanup();
    goTo("/", "replace");
  });
  return () => stage;
}
