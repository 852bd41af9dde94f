import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Attention, follow, type Follower, pauseAfter, SILENCE_MS } from "../../src/api/follow.js";
import { type WatchResponse, WatchResponseSchema } from "../../src/gen/demarche/v1/play_service_pb.js";

const message = (cursor: string) => create(WatchResponseSchema, { cursor });

/** A line that plays its steps: messages, a cut, a refusal, or silence until hung up. */
type Step = WatchResponse | Error | "silence";

describe("following a seat", () => {
  let cursor: string;
  let said: string[];
  let opened: string[];
  let hidden: boolean;
  let page: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    cursor = "";
    said = [];
    opened = [];
    hidden = false;
    page = new AbortController();
  });
  afterEach(() => vi.useRealTimers());

  const follower: Follower = {
    cursor: () => cursor,
    receive: (received) => {
      said.push(`received ${received.cursor}`);
      cursor = received.cursor;
      return received.cursor !== "strange";
    },
    lost: () => said.push("lost"),
    refused: (refusal) => said.push(`refused: ${refusal.message}`),
  };
  const attention: Attention = {
    hidden: () => hidden,
    rest: async (milliseconds) => {
      said.push(milliseconds > 10_000 ? "rested long" : "rested");
    },
  };

  function play(...lines: Step[][]) {
    return follow(
      async function* (from, signal) {
        opened.push(from);
        for (const step of lines[opened.length - 1] ?? [refusal]) {
          if (step instanceof Error) throw step;
          if (step !== "silence") yield step;
          else await new Promise((_, reject) => signal.addEventListener("abort", () => reject(new ConnectError("hung up", Code.Canceled))));
        }
      },
      follower,
      attention,
      page.signal,
    );
  }
  const refusal = new ConnectError("Your seat was taken back.", Code.Unauthenticated);
  const cut = new ConnectError("network error", Code.Unknown);

  it("comes back from the last cursor when the line breaks", async () => {
    await play([message("1"), message("2"), cut], [message("3"), refusal]);
    expect(opened).toEqual(["", "2"]);
    expect(said).toEqual([
      "received 1",
      "received 2",
      "lost",
      "rested",
      "received 3",
      "refused: Your seat was taken back.",
    ]);
  });

  it("takes a line that ends without a word as broken", async () => {
    await play([message("1")], [refusal]);
    expect(said).toContain("lost");
  });

  it("hangs up a line that has been silent too long", async () => {
    const following = play([message("1"), "silence"], [refusal]);
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    await following;
    expect(opened).toEqual(["", "1"]);
  });

  it("opens the line anew at once when it is told to", async () => {
    await play([message("strange"), message("never read")], [refusal]);
    expect(said).toEqual(["received strange", "refused: Your seat was taken back."]);
  });

  it("asks now and then while nobody looks", async () => {
    hidden = true;
    await play([message("1"), message("never read")], [refusal]);
    expect(said.slice(0, 2)).toEqual(["received 1", "rested long"]);
  });

  it("stops when the page goes", async () => {
    const following = play([message("1"), "silence"]);
    await vi.advanceTimersByTimeAsync(0);
    page.abort();
    await following;
    expect(said).toEqual(["received 1"]);
  });

  it("waits longer after each failure, up to a bound", () => {
    const pauses = [0, 1, 2, 10].map((failures) => pauseAfter(failures, 0.5));
    expect(pauses).toEqual([500, 1000, 2000, 8000]);
  });
});
