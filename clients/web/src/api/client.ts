import { type Client, createClient, type Interceptor, type Transport } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { PlayService } from "../gen/demarche/v1/play_service_pb.js";
import { ScenarioService } from "../gen/demarche/v1/scenario_service_pb.js";
import { SessionService } from "../gen/demarche/v1/session_service_pb.js";

/** The server's services, called as one seat or, without a token, as nobody yet. */
export interface Api {
  readonly sessions: Client<typeof SessionService>;
  readonly play: Client<typeof PlayService>;
  readonly scenarios: Client<typeof ScenarioService>;
}

/** Opens the API for a seat's token. */
export type Connect = (token?: string) => Api;

/** How long a single answer may take. Streams have no such limit; see `follow`. */
const ANSWER_TIMEOUT_MS = 15_000;

/** Speaks gRPC-Web to the server that served this page. */
export function connectTo(baseUrl: string): Connect {
  return (token) =>
    apiOver(
      createGrpcWebTransport({
        baseUrl,
        defaultTimeoutMs: ANSWER_TIMEOUT_MS,
        interceptors: token === undefined ? [] : [bearing(token)],
      }),
    );
}

export function apiOver(transport: Transport): Api {
  return {
    sessions: createClient(SessionService, transport),
    play: createClient(PlayService, transport),
    scenarios: createClient(ScenarioService, transport),
  };
}

/** Signs each call with a seat's token. */
export function bearing(token: string): Interceptor {
  return (next) => (request) => {
    request.header.set("authorization", `Bearer ${token}`);
    return next(request);
  };
}
