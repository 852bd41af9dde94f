import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { GetTurnResponse } from "../../gen/demarche/v1/play_service_pb.js";
import { useGame } from "../../state/context.js";
import { type ViewpointId, viewpointOf } from "./viewpoints.js";

/** A closed turn as a viewpoint knew it; undefined parts while it is being fetched. */
export interface LoadedTurn {
  readonly turn: GetTurnResponse | undefined;
  readonly refusal: Refusal | undefined;
}

/**
 * Fetches a closed turn, anew when `version` changes; keeps showing the one before until the next is
 * there. Branch 0 is the game as it stands.
 */
export function useTurn(
  turn: number,
  viewpoint: ViewpointId,
  branch: number,
  version: unknown,
): LoadedTurn {
  const { api } = useGame();
  const loaded = useSignal<LoadedTurn>({ turn: undefined, refusal: undefined });
  useEffect(() => {
    if (turn < 1) return;
    const call = new AbortController();
    const request = { turn, viewpoint: viewpointOf(viewpoint), branch };
    api.play.getTurn(request, { signal: call.signal }).then(
      (answer) => (loaded.value = { turn: answer, refusal: undefined }),
      (error: unknown) => {
        if (!call.signal.aborted) loaded.value = { turn: undefined, refusal: refusalOf(error) };
      },
    );
    return () => call.abort();
  }, [api, turn, viewpoint, branch, version]);
  return loaded.value;
}
