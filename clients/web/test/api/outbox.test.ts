import { Code, ConnectError } from "@connectrpc/connect";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createOutbox, type Outbox } from "../../src/api/outbox.js";

const lost = () => new ConnectError("Failed to fetch", Code.Unknown);
const refused = () => new ConnectError("too dear", Code.FailedPrecondition);

describe("an outbox", () => {
  let outbox: Outbox;
  const pauses: number[] = [];
  beforeEach(() => {
    sessionStorage.clear();
    pauses.length = 0;
    outbox = newOutbox();
  });

  function newOutbox(): Outbox {
    return createOutbox(sessionStorage, "seat", async (milliseconds) => {
      pauses.push(milliseconds);
    });
  }

  it("tries again under the same request id when no answer comes", async () => {
    const ids: string[] = [];
    const answer = await outbox.send("approve", async (id) => {
      ids.push(id);
      if (ids.length < 3) throw lost();
      return "done";
    });
    expect(answer).toBe("done");
    expect(new Set(ids).size).toBe(1);
    expect(pauses).toEqual([400, 1200]);
  });

  it("does not try again when the server refuses", async () => {
    const call = vi.fn(async () => {
      throw refused();
    });
    await expect(outbox.send("approve", call)).rejects.toThrow("too dear");
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("gives up after some tries and keeps the id for the next", async () => {
    const ids: string[] = [];
    const failing = outbox.send("approve", async (id) => {
      ids.push(id);
      throw lost();
    });
    await expect(failing).rejects.toThrow();
    await newOutbox().send("approve", async (id) => ids.push(id));
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(1);
  });

  it("lets a second click join the first", async () => {
    let finish: (value: string) => void = () => {};
    const call = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
    const both = [outbox.send("approve", call), outbox.send("approve", call)];
    finish("once");
    expect(await Promise.all(both)).toEqual(["once", "once"]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("takes a new id once the command was answered or refused", async () => {
    const ids: string[] = [];
    const note = async (id: string) => ids.push(id);
    await outbox.send("approve", note);
    await outbox.send("approve", note);
    await outbox.send("approve", async (id) => {
      ids.push(id);
      throw refused();
    }).catch(() => undefined);
    await outbox.send("approve", note);
    expect(new Set(ids).size).toBe(4);
  });

  it("gives different commands different ids", async () => {
    const ids = await Promise.all(["a", "b"].map((key) => outbox.send(key, async (id) => id)));
    expect(ids[0]).not.toBe(ids[1]);
  });
});
