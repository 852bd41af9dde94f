import { type Session, Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { type Command, useCommand } from "../common/useCommand.js";

const REASON_LENGTH = 200;
const EXTENSIONS = [1, 3, 5, 10];

/** The facilitator's hand on the session: start, pause, resume, extend, close, end. */
export function Steering({ view }: { view: View }) {
  const command = useCommand();
  const session = view.session;
  if (!session) return null;
  return (
    <section class="card steering" aria-label="Run the session">
      <Buttons view={view} session={session} command={command} />
      <RefusalNote refusal={command.refusal} />
    </section>
  );
}

interface Props {
  view: View;
  session: Session;
  command: Command;
}

function Buttons({ view, session, command }: Props) {
  switch (session.state) {
    case Session_State.LOBBY:
      return <Start view={view} session={session} command={command} />;
    case Session_State.RUNNING:
    case Session_State.PAUSED:
      return <Running view={view} session={session} command={command} />;
    default:
      return <p>The session has ended. Scores, replay and what was true are open to all.</p>;
  }
}

function Start({ view, session, command }: Props) {
  const { sessions } = useGame().api;
  const show = useShow();
  const empty = view.teams.filter((team) => !team.bot && team.members.length === 0);
  const start = async () =>
    show(await command.run("start", sessions.startSession, { name: session.name }));
  return (
    <>
      <p class="readiness">
        {empty.length === 0
          ? "Every team has a player or a bot."
          : `${counted(empty.length, "team")} without a player.`}
      </p>
      {empty.length > 0 && (
        <p class="faint">Share the codes below, or let bots play the empty teams.</p>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={command.busy} onClick={start}>
          Open turn 1
        </button>
      </div>
    </>
  );
}

function Running({ view, session, command }: Props) {
  const { sessions } = useGame().api;
  const show = useShow();
  const reason = useGame().drafts.of("steering-reason", "");
  const { name, turn } = session;
  const open = view.teams.filter((team) => !team.approved).length;
  const told = () => ({ name, reason: reason.value.trim() });
  const then = (answer: { session?: Session } | undefined) => {
    show(answer);
    if (answer) reason.value = "";
  };
  const paused = session.state === Session_State.PAUSED;
  return (
    <>
      <p class="readiness">
        {view.teams.length - open} of {counted(view.teams.length, "team")} ready
      </p>
      <div class="actions">
        <ConfirmButton
          label={`Close turn ${turn} now`}
          primary={open === 0}
          question={`Close turn ${turn} now? ${stillOpen(open)}`}
          confirm={`Close turn ${turn}`}
          keep="Keep it open"
          busy={command.busy}
          onConfirm={async () =>
            then(await command.run("closeTurn", sessions.closeTurn, { name, turn }))
          }
        />
        {paused ? (
          <button
            type="button"
            class="primary"
            disabled={command.busy}
            onClick={async () => then(await command.run("resume", sessions.resumeSession, { name }))}
          >
            Resume
          </button>
        ) : (
          <button
            type="button"
            disabled={command.busy}
            onClick={async () => then(await command.run("pause", sessions.pauseSession, told()))}
          >
            Pause
          </button>
        )}
        <Extend
          busy={command.busy}
          onExtend={async (minutes) =>
            then(await command.run("extend", sessions.extendTurn, { ...told(), turn, minutes }))
          }
        />
      </div>
      <Reason reason={reason} />
      <div class="actions">
        <ConfirmButton
          label="End session"
          question="End the session here? Scores count as they stand, and everything is opened."
          confirm="End session"
          keep="Go on playing"
          danger
          busy={command.busy}
          onConfirm={async () => then(await command.run("end", sessions.endSession, told()))}
        />
      </div>
    </>
  );
}

function Extend({ busy, onExtend }: { busy: boolean; onExtend: (minutes: number) => void }) {
  return (
    <span class="extend" role="group" aria-label="Extend the turn">
      {EXTENSIONS.map((minutes) => (
        <button
          key={minutes}
          type="button"
          disabled={busy}
          aria-label={`+${minutes} min: extend by ${counted(minutes, "minute")}`}
          onClick={() => onExtend(minutes)}
        >
          +{minutes} min
        </button>
      ))}
    </span>
  );
}

function Reason({ reason }: { reason: { value: string } }) {
  return (
    <div class="field">
      <label for="reason">Reason</label>
      <input
        id="reason"
        maxLength={REASON_LENGTH}
        value={reason.value}
        placeholder="For example: ten minutes of break"
        aria-describedby="reason-help"
        onInput={(event) => (reason.value = event.currentTarget.value)}
      />
      <p class="help" id="reason-help">
        Shown to everybody when you pause, extend or end. You can leave it out.
      </p>
    </div>
  );
}

function stillOpen(open: number): string {
  if (open === 0) return "Every team has approved its orders.";
  return `${counted(open, "team")} not ready: ${open === 1 ? "its draft is" : "their drafts are"} locked as ${open === 1 ? "it stands" : "they stand"}.`;
}

/** Shows the session of an answer at once. */
function useShow() {
  const game = useGame();
  return (answer: { session?: Session | undefined } | undefined) => {
    if (answer?.session) absorb(game, { case: "session", value: answer.session });
  };
}
