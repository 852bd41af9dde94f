/** Every number on the page is written here, so that equal things look equal. */

const MINUS = "\u2212";

/** A track's value, with as many digits as its range gives sense to. */
export function trackValue(value: number, range: { minimum: number; maximum: number }): string {
  return fixed(value, digitsFor(range));
}

/** A change of a track with its sign, one digit finer than the value. */
export function trackChange(change: number, range: { minimum: number; maximum: number }): string {
  return signed(change, digitsFor(range) + 1);
}

/** An amount of a resource or points: `3`, `1.5`. */
export function amount(value: number): string {
  return AMOUNT.format(value).replace("-", MINUS);
}

/** A probability as a whole percentage. */
export function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}

/** A number inside a calculation, as short as it can be said. */
export function figure(value: number): string {
  return FIGURE.format(value).replace("-", MINUS);
}

function digitsFor({ minimum, maximum }: { minimum: number; maximum: number }): number {
  const span = maximum - minimum;
  if (span <= 2) return 2;
  return span <= 100 ? 1 : 0;
}

function signed(value: number, digits: number): string {
  const text = fixed(Math.abs(value), digits);
  if (Number(text) === 0) return "0";
  return (value < 0 ? MINUS : "+") + text;
}

function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text.replace("-", MINUS);
}

const AMOUNT = new Intl.NumberFormat("en", { maximumFractionDigits: 2, useGrouping: false });
const FIGURE = new Intl.NumberFormat("en", { maximumSignificantDigits: 4, useGrouping: false });
