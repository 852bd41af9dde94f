import { Seat_Role, Session_State } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import type { SteeringProps } from "./Steering.js";
import { useShow } from "./useShow.js";

/** The owner's alone: to end the session, to let it go on again, to go back to an earlier turn. */
export function Endings(props: SteeringProps) {
  const { view, session, command } = props;
  const { sessions } = useGame().api;
  const reason = useGame().drafts.of("steering-reason", "");
  const show = useShow();
  if (view.seat?.role !== Seat_Role.OWNER) return null;
  const told = () => ({ name: session.name, reason: reason.value.trim() });
  const ended = session.state === Session_State.ENDED;
  const then = (answer: Parameters<typeof show>[0]) => {
    if (show(answer)) reason.value = "";
  };
  return (
    <div class="actions">
      {ended ? (
        <ConfirmButton
          label="Reopen"
          question="Let the session go on in the turn it was ended in? What was opened has been seen."
          confirm="Reopen the session"
          busy={command.busy}
          onConfirm={async () => then(await command.run("reopen", sessions.reopenSession, told()))}
        />
      ) : (
        <ConfirmButton
          label="End session"
          question="End the session here? Scores count as they stand, and everything is opened."
          confirm="End session"
          keep="Go on playing"
          danger
          busy={command.busy}
          onConfirm={async () => then(await command.run("end", sessions.endSession, told()))}
        />
      )}
      <Rewind {...props} />
    </div>
  );
}

function Rewind({ session, command }: SteeringProps) {
  const { drafts, api } = useGame();
  const reason = drafts.of("steering-reason", "");
  const show = useShow();
  const chosen = drafts.of("rewind-turn", 1);
  const turn = Math.min(Math.max(1, chosen.value), session.turn);
  if (session.turn < 1) return null;
  const rewind = async () => {
    const request = { name: session.name, turn, reason: reason.value.trim() };
    if (show(await command.run("rewind", api.sessions.rewind, request))) reason.value = "";
  };
  const turns = Array.from({ length: session.turn }, (_, index) => index + 1);
  return (
    <span class="rewind">
      <select
        aria-label="Turn to go back to"
        value={turn}
        onChange={(event) => (chosen.value = Number(event.currentTarget.value))}
      >
        {turns.map((each) => (
          <option key={each} value={each}>
            turn {each}
          </option>
        ))}
      </select>
      <ConfirmButton
        label="Rewind"
        question={`Go back to the opening of turn ${turn}? What was played since stays readable, but counts no more.`}
        confirm={`Rewind to turn ${turn}`}
        danger
        busy={command.busy}
        onConfirm={rewind}
      />
    </span>
  );
}
