import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import { Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { capitalised } from "../../format/words.js";
import { teamTitle } from "../../state/lookup.js";
import { isStaff, ROLE_TITLES } from "../../state/powers.js";
import { CopyButton } from "../common/CopyButton.js";
import { TeamMark } from "../common/TeamMark.js";

interface Props {
  view: View;
  codes: readonly JoinCode[];
}

/** The codes that let people in, each as a link to send. The facilitator's own stays out of sight. */
export function JoinLinks({ view, codes }: Props) {
  const runs = (each: JoinCode) => isStaff(each.role);
  const shared = codes.filter((each) => !each.displayName);
  const open = shared.filter((each) => !runs(each));
  const all = open.map((each) => `${nameOf(view, each)}: ${linkOf(each)}`).join("\n");
  return (
    <>
      <p class="faint">
        Enter a code at <b class="join-address">{window.location.host}</b>, or send the link.
      </p>
      <CodeList view={view} codes={open} />
      <p class="actions">
        <CopyButton text={all} label="links of all teams and observers" says="Copy all links" />
      </p>
      <details class="co-facilitator">
        <summary>Codes for control: a facilitator sees and may do everything</summary>
        <CodeList view={view} codes={shared.filter(runs)} />
      </details>
    </>
  );
}

function CodeList({ view, codes }: Props) {
  return (
    <ul class="join-links">
      {codes.map((each) => (
        <li key={each.code}>
          <span>
            {each.team ? <TeamMark view={view} team={each.team} /> : <b>{nameOf(view, each)}</b>}
            {each.head && <span class="faint"> head</span>}
          </span>
          <code>{each.code}</code>
          <CopyButton text={linkOf(each)} label={`link for ${nameOf(view, each)}`} says="Copy link" />
        </li>
      ))}
    </ul>
  );
}

export function linkOf({ code }: JoinCode): string {
  return `${window.location.origin}/join/${code}`;
}

function nameOf(view: View, { role, team, head }: JoinCode): string {
  if (role !== Seat_Role.MEMBER) return capitalised(ROLE_TITLES[role]);
  return `${teamTitle(view, team)}${head ? ", head" : ""}`;
}
