import { signal } from "@preact/signals";

/** Where the browser is, as far as this program reads it. */
export interface Place {
  readonly path: string;
  readonly seat: string;
}

export const place = signal<Place>({ path: "/", seat: "" });

/** Keeps `place` true; call once. */
export function followPlace(): void {
  window.addEventListener("popstate", readPlace);
  readPlace();
}

/** Goes to a page of this program without loading it anew. */
export function goTo(address: string, how: "push" | "replace" = "push"): void {
  history[how === "push" ? "pushState" : "replaceState"]({}, "", address);
  readPlace();
}

function readPlace(): void {
  const { pathname, search } = window.location;
  place.value = { path: pathname, seat: new URLSearchParams(search).get("seat") ?? "" };
}
