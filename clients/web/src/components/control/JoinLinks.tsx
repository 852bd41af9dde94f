import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import { Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { CopyButton } from "../common/CopyButton.js";
import { TeamMark } from "../common/TeamMark.js";

interface Props {
  view: View;
  codes: readonly JoinCode[];
}

/** The codes that let people in, each as a link to send. The facilitator's own stays out of sight. */
export function JoinLinks({ view, codes }: Props) {
  const runs = (each: JoinCode) => each.role === Seat_Role.OWNER;
  const open = codes.filter((each) => !runs(each));
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
        <summary>Code for another facilitator, who sees and may do everything</summary>
        <CodeList view={view} codes={codes.filter(runs)} />
      </details>
    </>
  );
}

function CodeList({ view, codes }: Props) {
  return (
    <ul class="join-links">
      {codes.map((each) => (
        <li key={each.code}>
          {each.team ? <TeamMark view={view} team={each.team} /> : <b>{nameOf(view, each)}</b>}
          <code>{each.code}</code>
          <CopyButton text={linkOf(each)} label={`link for ${nameOf(view, each)}`} says="Copy link" />
        </li>
      ))}
    </ul>
  );
}

function linkOf({ code }: JoinCode): string {
  return `${window.location.origin}/join/${code}`;
}

function nameOf(view: View, { role, team }: JoinCode): string {
  if (role === Seat_Role.OWNER) return "Facilitator";
  if (role === Seat_Role.OBSERVER) return "Observer";
  return view.teams.find((each) => each.info?.id === team)?.info?.title ?? team;
}
