/** Every number on the page is written here, so that equal things look equal. */

const MINUS = "\u2212";

/** What of a track decides how its numbers are written. */
export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit?: string;
}

/** A track's value, with as many digits as its range gives sense to. */
export function trackValue(value: number, scale: Scale): string {
  return fixed(value, digitsFor(scale, value)) + percentSign(scale);
}

/** The noise of a value: one digit more if it would seem to be none. */
export function trackNoise(noise: number, scale: Scale): string {
  const digits = digitsFor(scale, noise);
  return fixed(noise, digits) === fixed(0, digits) ? fixed(noise, digits + 1) : fixed(noise, digits);
}

/** A track's change from one turn to the next with its sign; `0` if it is too small to be seen. */
export function trackChange(change: number, scale: Scale): string {
  return signed(change, digitsFor(scale, change));
}

/** A single cause's share in a change, with its sign, one digit finer where it has one. */
export function trackShare(share: number, scale: Scale): string {
  const digits = digitsFor(scale, share) + 1;
  const text = signed(share, digits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** What stands behind a track's name to say what its numbers count; empty for plain points. */
export function unitOf({ unit = "" }: { unit?: string }): string {
  return isPercent(unit) || unit === "points" ? "" : unit;
}

/** An amount of a resource or points: `3`, `1.5`. */
export function amount(value: number): string {
  return AMOUNT.format(value).replace("-", MINUS);
}

/** A probability as a whole percentage. */
export function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}

/** Points of a score, to a tenth. */
export function points(value: number): string {
  return POINTS.format(value).replace("-", MINUS);
}

/** A number inside a calculation, as short as it can be said. */
export function figure(value: number): string {
  return FIGURE.format(value).replace("-", MINUS);
}

/** A scale as short as yes and no needs digits only for values between. */
function digitsFor({ minimum, maximum }: Scale, value: number): number {
  const span = maximum - minimum;
  if (span <= 2) return Number.isInteger(value) ? 0 : 2;
  return span <= 20 ? 1 : 0;
}

function isPercent(unit: string): boolean {
  return /^(%|per ?cent)$/i.test(unit);
}

function percentSign({ unit = "" }: Scale): string {
  return isPercent(unit) ? "%" : "";
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
const POINTS = new Intl.NumberFormat("en", { maximumFractionDigits: 1, useGrouping: false });
const FIGURE = new Intl.NumberFormat("en", { maximumSignificantDigits: 4, useGrouping: false });
