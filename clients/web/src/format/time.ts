import { type Timestamp, timestampDate, timestampFromMs } from "@bufbuild/protobuf/wkt";

/** A countdown: `0:07`, `12:30`, `3 h 05 min`, `2 days 4 h`. */
export function countdown(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  if (hours >= 24) {
    const days = Math.floor(hours / 24);
    return `${days} ${days === 1 ? "day" : "days"} ${hours % 24} h`;
  }
  if (hours > 0) return `${hours} h ${twoDigits(minutes)} min`;
  return `${minutes}:${twoDigits(seconds % 60)}`;
}

/** When something was, in the reader's own time: `14:30`, on another day `Mon 30 Nov, 14:30`. */
export function clockTime(time: Timestamp | undefined, now = Date.now()): string {
  return time && isOn(time, now) ? CLOCK.format(timestampDate(time)) : dayTime(time);
}

/** When something ends, with the reader's zone: `14:30 GMT+1`, `Mon 30 Nov, 09:00 GMT+1`. */
export function zonedTime(time: Timestamp | undefined, now = Date.now()): string {
  if (!time) return "";
  const date = timestampDate(time);
  const clock = ZONED.format(date);
  return isOn(time, now) ? clock : `${DAY.format(date)}, ${clock}`;
}

/** The reader's zone, for fields in which times are typed: `Europe/Berlin (GMT+1)`. */
export function zoneName(now = Date.now()): string {
  const { timeZone } = ZONED.resolvedOptions();
  const offset = ZONED.formatToParts(now).find(({ type }) => type === "timeZoneName")?.value;
  return offset && offset !== timeZone ? `${timeZone} (${offset})` : timeZone;
}

function isOn(time: Timestamp, now: number): boolean {
  return timestampDate(time).toDateString() === new Date(now).toDateString();
}

/** When something was, by day and clock: `Mon 30 Nov, 09:00`. */
export function dayTime(time: Timestamp | undefined): string {
  return time ? `${DAY.format(timestampDate(time))}, ${CLOCK.format(timestampDate(time))}` : "";
}

/** A time as a field of a form holds it, in the reader's zone: `2026-11-30T09:00`. */
export function fieldTime(time: Timestamp | undefined): string {
  if (!time) return "";
  const date = timestampDate(time);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join("-");
  return `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** The time that a field of a form holds; undefined if it is empty or no time. */
export function timeOfField(value: string): Timestamp | undefined {
  const milliseconds = value ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : timestampFromMs(milliseconds);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" });
const ZONED = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});
