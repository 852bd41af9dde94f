import { amount } from "./numbers.js";

/** `1 move`, `2 moves`, `1.5 points`. */
export function counted(count: number, noun: string): string {
  return `${amount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  return LIST.format(words);
}

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** The text with a capital at its start. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
