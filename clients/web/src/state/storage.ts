/**
 * The browser's storage, or one that lasts as long as the page where the browser keeps none (a
 * private window, a full disk): the game goes on, only a reload forgets.
 */
export function durable(kind: "localStorage" | "sessionStorage"): Storage {
  try {
    const storage = window[kind];
    storage.setItem("demarche/probe", "");
    storage.removeItem("demarche/probe");
    return storage;
  } catch {
    return new PageStorage();
  }
}

class PageStorage implements Storage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

/** Reads what `write` wrote; undefined if there is nothing, or nothing that can be read. */
export function read<T>(storage: Storage, key: string): T | undefined {
  try {
    const text = storage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}

/** Stores a value; a full storage loses it silently, since the page still holds it. */
export function write(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing to mend: see above.
  }
}
