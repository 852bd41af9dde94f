import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";

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

/** When something was said, in the reader's own clock time. */
export function clockTime(time: Timestamp | undefined): string {
  return time ? CLOCK.format(timestampDate(time)) : "";
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
