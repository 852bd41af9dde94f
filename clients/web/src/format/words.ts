/** `1 move`, `2 moves`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  return LIST.format(words);
}

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });
