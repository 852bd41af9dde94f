import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { ListSeatsResponse } from "../../gen/demarche/v1/session_service_pb.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";

/** The seats taken and the codes for more. */
export interface Seats {
  readonly list: ListSeatsResponse | undefined;
  readonly refusal: Refusal | undefined;
  readonly reload: () => void;
}

/** Loads the seats, and again when somebody joins. */
export function useSeats(view: View): Seats {
  const { api } = useGame();
  const list = useSignal<ListSeatsResponse | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const parent = view.session?.name ?? "";
  const reload = () => {
    api.sessions.listSeats({ parent }).then(
      (answer) => {
        list.value = answer;
        refusal.value = undefined;
      },
      (error: unknown) => (refusal.value = refusalOf(error)),
    );
  };
  const members = JSON.stringify(view.teams.map((team) => [team.members, team.heads]));
  useEffect(reload, [parent, members]);
  return { list: list.value, refusal: refusal.value, reload };
}
