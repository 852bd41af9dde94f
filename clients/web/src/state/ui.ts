import { type Signal, signal } from "@preact/signals";
import type { Drafts } from "./drafts.js";
import type { PanelId } from "./owed.js";

/** What lies open in the side sheet. */
export type Sheet =
  | { readonly kind: "brief" }
  | { readonly kind: "rules" }
  | { readonly kind: "theses" }
  | { readonly kind: "quiz" }
  | { readonly kind: "track"; readonly id: string };

/** What the person has chosen to look at. */
export interface Ui {
  /** The part of the page that was chosen; undefined leaves it to the page. */
  readonly panel: Signal<PanelId | undefined>;
  readonly sheet: Signal<Sheet | undefined>;
  /** Said by screen readers when it changes. */
  readonly announcement: Signal<string>;
  /** The mark in minutes before a deadline that has passed while the team's orders are awaited. */
  readonly due: Signal<number | undefined>;
}

export function createUi(drafts: Drafts): Ui {
  return {
    panel: drafts.of<PanelId | undefined>("panel", undefined),
    sheet: signal<Sheet | undefined>(undefined),
    announcement: signal(""),
    due: signal<number | undefined>(undefined),
  };
}

/** How many of the page's parts fit side by side. */
export type Width = "phone" | "laptop" | "wide";

export const width: Signal<Width> = signal("laptop");

/** Keeps `width` true; call once. */
export function followWidth(): void {
  const laptop = window.matchMedia("(min-width: 62rem)");
  const wide = window.matchMedia("(min-width: 100rem)");
  const measure = () => {
    width.value = wide.matches ? "wide" : laptop.matches ? "laptop" : "phone";
  };
  laptop.addEventListener("change", measure);
  wide.addEventListener("change", measure);
  measure();
}
