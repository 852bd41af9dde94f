import type { MessageInitShape } from "@bufbuild/protobuf";
import type { ViewpointSchema } from "../../gen/demarche/v1/play_service_pb.js";
import { Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { teamTitle } from "../../state/lookup.js";
import { isWhiteCell } from "../../state/powers.js";

/** Through whose eyes a turn is shown; a team by its id. */
export type ViewpointId = "everyone" | "control" | `team:${string}`;

/** The viewpoint a page begins with. The facilitator's screen may be projected: it begins public. */
export function ownViewpoint(view: View): ViewpointId {
  return view.seat?.team ? `team:${view.seat.team}` : "everyone";
}

/** The viewpoints a seat may choose from now. */
export function openViewpoints(view: View): ViewpointId[] {
  const ended = view.session?.state === Session_State.ENDED;
  if (!ended && !isWhiteCell(view.seat?.role)) return [ownViewpoint(view)];
  const teams = view.teams.map((team): ViewpointId => `team:${team.info?.id ?? ""}`);
  return ["everyone", ...teams, "control"];
}

export function viewpointTitle(view: View, id: ViewpointId): string {
  if (id === "everyone") return "Everyone: what was public";
  if (id === "control") return "Control: all there is";
  const team = id.slice("team:".length);
  return `${teamTitle(view, team)}${team === view.seat?.team ? " (you)" : ""}`;
}

export function viewpointOf(id: ViewpointId): MessageInitShape<typeof ViewpointSchema> {
  if (id === "everyone" || id === "control") return { kind: { case: id, value: true } };
  return { kind: { case: "team", value: id.slice("team:".length) } };
}
