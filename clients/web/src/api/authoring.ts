import { type Client, createClient } from "@connectrpc/connect";
import { AuthoringService } from "../gen/demarche/v1/authoring_service_pb.js";
import type { Api } from "./client.js";

/** What the operator may read of scenarios; apart, so that only the page that needs it loads it. */
export function authoringOf({ transport }: Api): Client<typeof AuthoringService> {
  return createClient(AuthoringService, transport);
}
