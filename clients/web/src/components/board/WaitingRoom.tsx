import { StandIn, type Team, type View } from "../../gen/demarche/v1/view_pb.js";
import { listed } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { isStaff } from "../../state/powers.js";
import { Markdown } from "../common/Markdown.js";
import { TeamMark } from "../common/TeamMark.js";

/** What there is to see before the first turn: who is here, and the rules. */
export function WaitingRoom({ view }: { view: View }) {
  const scenario = useGame().scenario.value;
  const runs = isStaff(view.seat?.role);
  return (
    <div class="waiting-room">
      <section class="card" aria-label="Who is here">
        <h3>Who is here</h3>
        <ul class="present">
          {view.teams.map((team) => (
            <li key={team.info?.id}>
              <TeamMark view={view} team={team.info?.id ?? ""} />
              <span class={team.members.length > 0 ? "" : "faint"}>{whoPlays(team)}</span>
            </li>
          ))}
        </ul>
        <p class="faint">
          {runs
            ? "The board opens to all with the first turn."
            : "The board opens when the facilitator starts the first turn; this page shows it by itself."}
        </p>
      </section>
      {scenario && (
        <section class="card" aria-label="Rules">
          <Markdown text={scenario.rules} />
        </section>
      )}
    </div>
  );
}

/** Who acts for a team beside its members and bots. */
const STAND_INS: Record<StandIn, string> = {
  [StandIn.UNSPECIFIED]: "",
  [StandIn.NONE]: "",
  [StandIn.HOLD]: "holds still",
  [StandIn.DEFAULT]: "plays by default",
  [StandIn.BOT]: "",
  [StandIn.WHITE_CELL]: "white cell acts",
};

/** Who or what acts for a team in place of its members; empty if they do. */
export function insteadOf(team: Team): string {
  return STAND_INS[team.standIn] || (team.bot ? "bot" : "");
}

/** Who plays a team, in a few words. */
export function whoPlays(team: Team): string {
  const instead = STAND_INS[team.standIn];
  if (team.members.length > 0) return listed(team.members) + (instead && ` (${instead})`);
  if (instead) return instead;
  return team.bot ? "a bot" : "nobody yet";
}
