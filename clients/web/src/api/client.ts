import { type Client, createClient, type Interceptor, type Transport } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { PlayService } from "../gen/demarche/v1/play_service_pb.js";
import { ScenarioService } from "../gen/demarche/v1/scenario_service_pb.js";
import { SessionService } from "../gen/demarche/v1/session_service_pb.js";

/** The server's services, called as one seat or, without a token, as nobody yet. */
export interface Api {
  /** For services that only some pages need, see `staff.ts`. */
  readonly transport: Transport;
  readonly sessions: Client<typeof SessionService>;
  readonly play: Client<typeof PlayService>;
  readonly scenarios: Client<typeof ScenarioService>;
}

/** Opens the API for a seat's token or the operator key; with a team, to act for it. */
export type Connect = (token?: string, team?: string) => Api;

/** How long a single answer may take. Streams have no such limit; see `follow`. */
const ANSWER_TIMEOUT_MS = 15_000;

/** Speaks gRPC-Web to the server that served this page. */
export function connectTo(baseUrl: string): Connect {
  return (token, team) =>
    apiOver(
      createGrpcWebTransport({
        baseUrl,
        defaultTimeoutMs: ANSWER_TIMEOUT_MS,
        interceptors: token === undefined ? [] : [bearing(token, team)],
        fetch: (input, init) => fetch(input, { ...init, keepalive: isFarewell(String(input)) }),
      }),
    );
}

/** What is said while the page goes away must outlive it. */
function isFarewell(url: string): boolean {
  return url.endsWith("/MarkSeen");
}

export function apiOver(transport: Transport): Api {
  return {
    transport,
    sessions: createClient(SessionService, transport),
    play: createClient(PlayService, transport),
    scenarios: createClient(ScenarioService, transport),
  };
}

/** Signs each call with a token and, if it is made in a team's name, with the team. */
export function bearing(token: string, team?: string): Interceptor {
  return (next) => (request) => {
    request.header.set("authorization", `Bearer ${token}`);
    if (team !== undefined) request.header.set("demarche-team", team);
    return next(request);
  };
}
