import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { refusalOf } from "../../src/api/refusal.js";
import { refuse } from "../fake/refuse.js";

describe("a refusal", () => {
  it("keeps the server's words and reason", () => {
    const refusal = refusalOf(refuse(Code.FailedPrecondition, "CANNOT_AFFORD", "Costs 2, left 1."));
    expect(refusal).toMatchObject({ message: "Costs 2, left 1.", reason: "CANNOT_AFFORD" });
    expect(refusal.lost).toBe(false);
  });

  it.each(["step", "parameters.step", 'parameters["step"]', "parameters[step]"])(
    "finds the field of %s",
    (path) => {
      const error = refuse(Code.InvalidArgument, "INVALID", "Wrong.", { [path]: "At most 3." });
      expect(refusalOf(error).fields).toEqual({ step: "At most 3." });
    },
  );

  it("is lost when the browser got no answer", () => {
    const refusal = refusalOf(new TypeError("Failed to fetch"));
    expect(refusal.lost).toBe(true);
    expect(refusal.message).toContain("try again");
  });

  it("is final when the seat is not let in", () => {
    expect(refusalOf(new ConnectError("no", Code.Unauthenticated)).final).toBe(true);
    expect(refusalOf(new ConnectError("no", Code.FailedPrecondition)).final).toBe(false);
  });
});
