import { Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { TeamMark } from "../common/TeamMark.js";
import { useCommand } from "../common/useCommand.js";
import { OWN_TEAM, type To, toLine } from "./audiences.js";

const TEXT_LENGTH = 2000;

interface Props {
  view: View;
  to: { value: To };
}

/** Writes a message; whom it goes to is always in sight. */
export function Composer({ view, to }: Props) {
  const game = useGame();
  const command = useCommand();
  const text = game.drafts.of("message", "");
  const team = view.seat?.team ?? "";
  const nobody = team === "" && !to.value.everyone && to.value.teams.length === 0;
  const send = async (event: Event) => {
    event.preventDefault();
    if (text.value.trim() === "" || nobody) return;
    const audience = { ...to.value, teams: [...to.value.teams] };
    const request = { text: text.value.trim(), audience };
    const answer = await command.run("sendMessage", game.api.play.sendMessage, request);
    if (!answer?.message) return;
    absorb(game, { case: "message", value: answer.message });
    text.value = "";
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send(event);
  };
  return (
    <form class="composer" onSubmit={send}>
      <AudienceChooser view={view} to={to} />
      <label class="unseen" for="message-text">
        Message
      </label>
      <textarea
        id="message-text"
        rows={3}
        maxLength={TEXT_LENGTH}
        placeholder={nobody ? "Choose whom to write to" : `To ${toLine(view, to.value, team)}…`}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={sendOnEnter}
      />
      <RefusalNote refusal={command.refusal} />
      <div class="actions">
        <button type="submit" class="primary" disabled={command.busy || nobody || !text.value.trim()}>
          Send
        </button>
        <span class="faint keys">Ctrl+Enter sends</span>
      </div>
    </form>
  );
}

function AudienceChooser({ view, to }: Props) {
  const own = view.seat?.team ?? "";
  const others = view.teams.map((team) => team.info?.id ?? "").filter((team) => team !== own);
  const { everyone, teams, control } = to.value;
  const toggleTeam = (team: string) => {
    const chosen = teams.includes(team) ? teams.filter((each) => each !== team) : [...teams, team];
    to.value = { everyone: false, control, teams: chosen };
  };
  return (
    <fieldset class="audience">
      <legend>To</legend>
      {own && (
        <Choice
          on={!everyone && !control && teams.length === 0}
          onToggle={() => (to.value = OWN_TEAM)}
        >
          Own team
        </Choice>
      )}
      {others.map((team) => (
        <Choice key={team} on={!everyone && teams.includes(team)} onToggle={() => toggleTeam(team)}>
          <TeamMark view={view} team={team} />
        </Choice>
      ))}
      {view.seat?.role !== Seat_Role.OWNER && (
        <Choice
          on={!everyone && control}
          onToggle={() => (to.value = { everyone: false, teams, control: !control })}
        >
          Control
        </Choice>
      )}
      <Choice on={everyone} onToggle={() => (to.value = { ...OWN_TEAM, everyone: !everyone })}>
        Everybody
      </Choice>
    </fieldset>
  );
}

interface ChoiceProps {
  on: boolean;
  onToggle: () => void;
  children: preact.ComponentChildren;
}

function Choice({ on, onToggle, children }: ChoiceProps) {
  return (
    <button type="button" class="choice" aria-pressed={on} onClick={onToggle}>
      {children}
    </button>
  );
}
