import { describe, expect, it } from "vitest";
import {
  amount,
  figure,
  percent,
  points,
  trackChange,
  trackNoise,
  trackShare,
  trackValue,
  unitOf,
} from "../../src/format/numbers.js";
import { evenly, percentagesOf, withShare } from "../../src/format/probabilities.js";
import { countdown, fieldTime, timeOfField, zonedTime } from "../../src/format/time.js";
import { capitalised, counted, listed } from "../../src/format/words.js";

const TEN = { minimum: 0, maximum: 10 };
const sum = (shares: Record<string, number>) =>
  Object.values(shares).reduce((total, share) => total + share, 0);

describe("times", () => {
  const noon = timeOfField("2026-11-30T12:05");

  it("go into a field and come back in the reader's zone", () => {
    expect(fieldTime(noon)).toBe("2026-11-30T12:05");
    expect(timeOfField("")).toBeUndefined();
    expect(timeOfField("tomorrow")).toBeUndefined();
  });

  it("name the zone, and the day when it is another", () => {
    const morning = new Date("2026-11-30T08:00").getTime();
    const dayBefore = new Date("2026-11-29T08:00").getTime();
    expect(zonedTime(noon, morning)).toMatch(/^12:05 [A-Z]/);
    expect(zonedTime(noon, dayBefore)).toMatch(/^Mon,? 30 Nov, 12:05 [A-Z]/);
  });
});

describe("numbers", () => {
  it("show as many digits as the range gives sense to", () => {
    expect(trackValue(6.54, TEN)).toBe("6.5");
    expect(trackValue(0.256, { minimum: 0, maximum: 1 })).toBe("0.26");
    expect(trackValue(1234.5, { minimum: 0, maximum: 5000 })).toBe("1235");
    expect(trackValue(46, { minimum: 20, maximum: 80, unit: "USD a barrel" })).toBe("46");
  });

  it("show yes and no as whole numbers", () => {
    const flag = { minimum: 0, maximum: 1 };
    expect([trackValue(0, flag), trackValue(1, flag)]).toEqual(["0", "1"]);
  });

  it("show per cent as such, and other units beside the name", () => {
    const share = { minimum: 0, maximum: 100, unit: "percent" };
    expect([trackValue(39.3, share), unitOf(share)]).toEqual(["39%", ""]);
    expect([unitOf({ unit: "USD a barrel" }), unitOf({ unit: "points" }), unitOf({})]).toEqual(["USD a barrel", "", ""]);
  });

  it("show changes with a sign, and none for nothing", () => {
    expect(trackChange(0.6, TEN)).toBe("+0.6");
    expect(trackChange(-0.45, TEN)).toBe("\u22120.5");
    expect(trackChange(-0.01, TEN)).toBe("0");
  });

  it("show a cause's share one digit finer, without idle zeros", () => {
    expect([0.6, -0.45, 1, 0.001].map((share) => trackShare(share, TEN))).toEqual(["+0.6", "\u22120.45", "+1", "0"]);
    expect(trackShare(9.35, { minimum: 0, maximum: 100 })).toBe("+9.3");
    expect(trackShare(20, { minimum: 0, maximum: 100 })).toBe("+20");
  });

  it("never show noise as none", () => {
    expect(trackNoise(0.7, TEN)).toBe("0.7");
    expect(trackNoise(0.4, { minimum: 0, maximum: 100 })).toBe("0.4");
  });

  it("never show a negative zero", () => {
    expect(trackValue(-0.01, TEN)).toBe("0.0");
  });

  it("show amounts and figures short", () => {
    expect([amount(3), amount(1.5), amount(-2)]).toEqual(["3", "1.5", "\u22122"]);
    expect([points(53.78), points(0), points(20)]).toEqual(["53.8", "0", "20"]);
    expect([figure(0.123456), figure(1 / 3), percent(0.455)]).toEqual(["0.1235", "0.3333", "46%"]);
  });
});

describe("a countdown", () => {
  it.each([
    [7, "0:07"],
    [750, "12:30"],
    [3 * 3600 + 5 * 60, "3 h 05 min"],
    [26 * 3600, "1 day 2 h"],
    [50 * 3600, "2 days 2 h"],
  ])("says %i seconds as %s", (seconds, words) => {
    expect(countdown(seconds)).toBe(words);
  });
});

describe("words", () => {
  it("count and list", () => {
    expect([counted(1, "move"), counted(2, "move")]).toEqual(["1 move", "2 moves"]);
    expect([counted(0, "point"), counted(1.5, "point")]).toEqual(["0 points", "1.5 points"]);
    expect(listed(["A", "B", "C"])).toBe("A, B and C");
    expect(capitalised("two islands")).toBe("Two islands");
  });
});

describe("shares of probability", () => {
  it("start even and sum to 100", () => {
    expect(evenly(["a", "b", "c"])).toEqual({ a: 34, b: 33, c: 33 });
  });

  it("give way in proportion when one is set", () => {
    expect(withShare({ a: 40, b: 40, c: 20 }, "a", 70)).toEqual({ a: 70, b: 20, c: 10 });
    expect(withShare({ a: 100, b: 0, c: 0 }, "a", 50)).toEqual({ a: 50, b: 25, c: 25 });
  });

  it("always sum to 100, whatever is set", () => {
    let shares = evenly(["a", "b", "c", "d", "e", "f", "g"]);
    for (const [id, share] of [["a", 33], ["c", 1], ["g", 99], ["b", 250], ["d", -4], ["e", 17.6]] as const) {
      shares = withShare(shares, id, share);
      expect(sum(shares)).toBe(100);
      expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
    }
  });

  it("show stated probabilities as they were given", () => {
    expect(percentagesOf(["a", "b"], { a: 0.7, b: 0.3 })).toEqual({ a: 70, b: 30 });
  });
});
