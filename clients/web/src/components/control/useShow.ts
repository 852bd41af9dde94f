import type { Session } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";

/** Shows the session of an answer at once; whether there was one. */
export function useShow() {
  const game = useGame();
  return (answer: { session?: Session | undefined } | undefined): boolean => {
    if (answer?.session) absorb(game, { case: "session", value: answer.session });
    return answer !== undefined;
  };
}
