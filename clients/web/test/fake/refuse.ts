import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema } from "../../src/gen/google/rpc/error_details_pb.js";

/** Refuses as the server does: a code, a reason and, for fields at fault, what is wrong with them. */
export function refuse(
  code: Code,
  reason: string,
  message: string,
  fields: Record<string, string> = {},
): ConnectError {
  const fieldViolations = Object.entries(fields).map(([field, description]) => ({
    field,
    description,
  }));
  return new ConnectError(message, code, undefined, [
    { desc: ErrorInfoSchema, value: { reason, domain: "demarche.org" } },
    ...(fieldViolations.length ? [{ desc: BadRequestSchema, value: { fieldViolations } }] : []),
  ]);
}
