import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Connect } from "../api/client.js";
import type { Game } from "./game.js";

/** What the pages are given by `main`. */
export interface Services {
  readonly connect: Connect;
  /** Lasts over visits: seats, drafts, what was seen. */
  readonly storage: Storage;
  /** Lasts as long as the tab: request ids under way. */
  readonly tab: Storage;
}

export const ServicesContext = createContext<Services | undefined>(undefined);
export const GameContext = createContext<Game | undefined>(undefined);

export function useServices(): Services {
  return given(useContext(ServicesContext), "ServicesContext");
}

export function useGame(): Game {
  return given(useContext(GameContext), "GameContext");
}

function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`No ${name} is provided above this component`);
  return value;
}
