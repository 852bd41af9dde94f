import { type Client, createClient } from "@connectrpc/connect";
import { ClassService } from "../gen/demarche/v1/class_service_pb.js";
import { WhiteCellService } from "../gen/demarche/v1/white_cell_service_pb.js";
import type { Api } from "./client.js";

/** The services of those who run sessions; apart, so that players' pages don't load them. */
export interface StaffApi {
  readonly whiteCell: Client<typeof WhiteCellService>;
  readonly classes: Client<typeof ClassService>;
}

export function staffOf({ transport }: Api): StaffApi {
  return {
    whiteCell: createClient(WhiteCellService, transport),
    classes: createClient(ClassService, transport),
  };
}
