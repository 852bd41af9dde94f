import { Seat_Role, Session_Phase, type Session, Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { keepsClock } from "../../state/powers.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { type Command, useCommand } from "../common/useCommand.js";
import { Endings } from "./Endings.js";
import { PauseButtons } from "./PauseButtons.js";
import { Schedule } from "./Schedule.js";
import { useShow } from "./useShow.js";

const REASON_LENGTH = 200;

/** The facilitator's hand on the session: its start, clock, phases and end. */
export function Steering({ view }: { view: View }) {
  const command = useCommand();
  const session = view.session;
  if (!session || !keepsClock(view.seat?.role)) return null;
  return (
    <section class="card steering" aria-label="Run the session">
      <Buttons view={view} session={session} command={command} />
      <RefusalNote refusal={command.refusal} />
    </section>
  );
}

/** What every part of the steering needs. */
export interface SteeringProps {
  view: View;
  session: Session;
  command: Command;
}

function Buttons(props: SteeringProps) {
  const { session } = props;
  if (session.state === Session_State.LOBBY) return <Start {...props} />;
  if (session.practice) return <Practice {...props} />;
  if (session.state === Session_State.ENDED) {
    return (
      <>
        <p>The session has ended. Scores, replay and what was true are open to all.</p>
        {props.view.seat?.role === Seat_Role.OWNER && <Reason />}
        <Endings {...props} />
      </>
    );
  }
  return <Running {...props} />;
}

function Start({ view, session, command }: SteeringProps) {
  const { sessions } = useGame().api;
  const show = useShow();
  const { name } = session;
  const empty = view.teams.filter((team) => !team.bot && team.members.length === 0);
  const start = async () => show(await command.run("start", sessions.startSession, { name }));
  const practise = async () =>
    show(await command.run("practice", sessions.startPractice, { name }));
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
        <button type="button" disabled={command.busy} onClick={practise}>
          Practice turn first
        </button>
      </div>
    </>
  );
}

function Practice({ session, command }: SteeringProps) {
  const { sessions } = useGame().api;
  const show = useShow();
  const { name } = session;
  return (
    <>
      <p>This is a practice turn. Nothing of it counts.</p>
      <div class="actions">
        <ConfirmButton
          label="End practice"
          question="End the practice? Everybody goes back to the lobby; seats and messages stay."
          confirm="Back to the lobby"
          primary
          busy={command.busy}
          onConfirm={async () => show(await command.run("endPractice", sessions.endPractice, { name }))}
        />
      </div>
    </>
  );
}

function Running(props: SteeringProps) {
  const { view, session, command } = props;
  const { sessions } = useGame().api;
  const reason = useGame().drafts.of("steering-reason", "");
  const show = useShow();
  const { name, turn, phase } = session;
  const open = view.teams.filter((team) => !team.approved).length;
  const { label, question, confirm } = CLOSING[phase](turn, open);
  const close = async () =>
    show(await command.run("closeTurn", sessions.closeTurn, { name, turn, phase }));
  return (
    <>
      <p class="readiness">
        {view.teams.length - open} of {counted(view.teams.length, "team")} ready
      </p>
      <div class="actions">
        <ConfirmButton
          label={label}
          primary={open === 0}
          question={question}
          confirm={confirm}
          keep="Keep it open"
          busy={command.busy}
          onConfirm={close}
        />
        <PauseButtons {...props} reason={reason} />
      </div>
      <Schedule {...props} reason={reason} />
      <Reason />
      <Endings {...props} />
    </>
  );
}

interface Closing {
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
}

/** What it means to end each phase. */
const CLOSING: Record<Session_Phase, (turn: number, open: number) => Closing> = {
  [Session_Phase.UNSPECIFIED]: closePlanning,
  [Session_Phase.PLANNING]: closePlanning,
  [Session_Phase.REVEAL]: closePlanning,
  [Session_Phase.BRIEFING]: (turn) => ({
    label: "End the briefing",
    question: `End the briefing of turn ${turn}? Orders open at once.`,
    confirm: "Open the orders",
  }),
  [Session_Phase.ADJUDICATION]: (turn) => ({
    label: "End the adjudication",
    question: `Resolve turn ${turn} with the rulings as they stand?`,
    confirm: `Resolve turn ${turn}`,
  }),
};

function closePlanning(turn: number, open: number): Closing {
  return {
    label: `Close turn ${turn} now`,
    question: `Close turn ${turn} now? ${stillOpen(open)}`,
    confirm: `Close turn ${turn}`,
  };
}

function Reason() {
  const reason = useGame().drafts.of("steering-reason", "");
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
        Shown to everybody when you pause, extend, shift, rewind, end or reopen. You can leave it out.
      </p>
    </div>
  );
}

function stillOpen(open: number): string {
  if (open === 0) return "Every team has approved its orders.";
  return `${counted(open, "team")} not ready: ${open === 1 ? "its draft is" : "their drafts are"} locked as ${open === 1 ? "it stands" : "they stand"}.`;
}
