import type { View } from "../../gen/demarche/v1/view_pb.js";
import { teamTitle } from "../../state/lookup.js";
import { isStaff } from "../../state/powers.js";
import { TeamMark } from "../common/TeamMark.js";
import { OWN_TEAM, personsOf, type To } from "./audiences.js";

/** Chooses whom a message goes to: teams, single persons, control or everybody, in any mix. */
export function AudienceChooser({ view, to }: { view: View; to: { value: To } }) {
  const own = view.seat?.team ?? "";
  const others = view.teams.map((team) => team.info?.id ?? "").filter((team) => team !== own);
  const { everyone, teams, control, seats = [] } = to.value;
  const set = (part: Partial<To>) => (to.value = { ...to.value, everyone: false, ...part });
  return (
    <fieldset class="audience">
      <legend>To</legend>
      {own && (
        <Choice
          on={!everyone && !control && teams.length + seats.length === 0}
          onToggle={() => (to.value = OWN_TEAM)}
        >
          Own team
        </Choice>
      )}
      {others.map((team) => (
        <Choice
          key={team}
          on={!everyone && teams.includes(team)}
          onToggle={() => set({ teams: toggled(teams, team) })}
        >
          <TeamMark view={view} team={team} />
        </Choice>
      ))}
      {!isStaff(view.seat?.role) && (
        <Choice on={!everyone && control} onToggle={() => set({ control: !control })}>
          Control
        </Choice>
      )}
      <Choice on={everyone} onToggle={() => (to.value = { ...OWN_TEAM, everyone: !everyone })}>
        Everybody
      </Choice>
      <Persons
        view={view}
        chosen={everyone ? [] : seats}
        onChange={(next) => set({ seats: next })}
      />
    </fieldset>
  );
}

interface PersonsProps {
  view: View;
  chosen: readonly string[];
  onChange: (seats: readonly string[]) => void;
}

/** Single persons, out of the way until somebody wants to write to one. */
function Persons({ view, chosen, onChange }: PersonsProps) {
  const persons = personsOf(view);
  if (persons.length === 0) return null;
  return (
    <details class="persons" open={chosen.length > 0}>
      <summary>Single persons</summary>
      {persons.map(({ seat, name, team }) => (
        <Choice
          key={seat}
          on={chosen.includes(seat)}
          onToggle={() => onChange(toggled(chosen, seat))}
        >
          {name} <span class="faint">{teamTitle(view, team)}</span>
        </Choice>
      ))}
    </details>
  );
}

function toggled(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
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
