import { effect, type Signal, signal } from "@preact/signals";
import { read, write } from "./storage.js";

/** What a person has half written, kept per seat over reloads, lost lines and incoming changes. */
export interface Drafts {
  /** The draft of that name; `initial` if there is none yet. Always the same signal for a name. */
  of<T>(name: string, initial: T): Signal<T>;
  /** Forgets a draft, once what was written in it has been sent. */
  drop(name: string): void;
}

export function createDrafts(storage: Storage, seat: string): Drafts {
  const open = new Map<string, { draft: Signal<unknown>; close: () => void }>();
  const keyOf = (name: string) => `demarche/draft/${seat}/${name}`;

  return {
    of<T>(name: string, initial: T): Signal<T> {
      const known = open.get(name);
      if (known) return known.draft as Signal<T>;
      const draft = signal<T>(read<T>(storage, keyOf(name)) ?? initial);
      const close = effect(() => {
        if (draft.value === initial) storage.removeItem(keyOf(name));
        else write(storage, keyOf(name), draft.value);
      });
      open.set(name, { draft, close });
      return draft;
    },
    drop(name: string): void {
      open.get(name)?.close();
      open.delete(name);
      storage.removeItem(keyOf(name));
    },
  };
}
