import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema } from "../gen/google/rpc/error_details_pb.js";

/** Why a call did not succeed, ready to be shown. */
export interface Refusal {
  /** What is wrong and how to mend it, in the server's words. */
  readonly message: string;
  /** The machine reason, for example `CANNOT_AFFORD`; empty if none was given. */
  readonly reason: string;
  /** What is wrong with single fields, by the last part of the field's path. */
  readonly fields: Readonly<Record<string, string>>;
  /** True if no answer came, so that nobody knows whether the call was carried out. */
  readonly lost: boolean;
  /** True if asking again cannot help: the seat is not, or no longer, allowed in. */
  readonly final: boolean;
}

const LOST = new Set([Code.Unavailable, Code.Unknown, Code.DeadlineExceeded, Code.Canceled]);
const FINAL = new Set([Code.Unauthenticated, Code.PermissionDenied, Code.NotFound]);

/** What is wrong with a line of a table. */
export interface LineProblem {
  /** 1 is the first line. */
  readonly line: number;
  readonly text: string;
}

/** What is wrong with a table, line by line, if the refusal is about one; else nothing. */
export function lineProblems(refusal: Refusal | undefined): LineProblem[] {
  const lines = refusal?.message.split("\n") ?? [];
  const told = lines.map((each) => /^Line (?<line>\d+): (?<text>.*)/.exec(each)?.groups);
  if (!told[0]) return [];
  return lines.map((text, index) => {
    const { line, text: rest } = told[index] ?? {};
    return { line: Number(line ?? 0), text: rest ?? text };
  });
}

export function refusalOf(error: unknown): Refusal {
  const failure = ConnectError.from(error);
  const lost = LOST.has(failure.code) || isCutOff(failure);
  return {
    message: lost ? lostMessage(failure) : failure.rawMessage,
    reason: failure.findDetails(ErrorInfoSchema)[0]?.reason ?? "",
    fields: fieldsOf(failure),
    lost,
    final: FINAL.has(failure.code),
  };
}

/** A connection that broke inside an answer: the cause is the browser's, not the server's. */
function isCutOff(failure: ConnectError): boolean {
  return failure.code === Code.Internal && failure.cause instanceof TypeError;
}

function lostMessage(failure: ConnectError): string {
  return failure.code === Code.Unavailable && isFromServer(failure)
    ? failure.rawMessage
    : "The server gave no answer. Nothing you wrote is lost; try again in a moment.";
}

/** A gateway or the browser may also say that something is unavailable, in words of no use here. */
function isFromServer(failure: ConnectError): boolean {
  return failure.rawMessage !== "" && failure.findDetails(ErrorInfoSchema).length > 0;
}

function fieldsOf(failure: ConnectError): Record<string, string> {
  const violations = failure
    .findDetails(BadRequestSchema)
    .flatMap((details) => details.fieldViolations);
  return Object.fromEntries(
    violations.map((violation) => [lastPart(violation.field), violation.description]),
  );
}

/** `parameters.level` and `parameters["level"]` both name the field `level`. */
function lastPart(path: string): string {
  return path.match(/[\w-]+(?=\W*$)/)?.[0] ?? path;
}
