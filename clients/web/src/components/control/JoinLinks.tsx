import type { JoinCode } from "../../gen/demarche/v1/session_service_pb.js";
import { Seat_Role, type View } from "../../gen/demarche/v1/view_pb.js";
import { CopyButton } from "../common/CopyButton.js";
import { TeamMark } from "../common/TeamMark.js";

/** The codes that let people in, each as a link to send. */
export function JoinLinks({ view, codes }: { view: View; codes: readonly JoinCode[] }) {
  const all = codes.map((each) => `${nameOf(view, each)}: ${linkOf(each)}`).join("\n");
  return (
    <>
      <ul class="join-links">
        {codes.map((each) => (
          <li key={each.code}>
            {each.team ? <TeamMark view={view} team={each.team} /> : <b>{nameOf(view, each)}</b>}
            <code>{each.code}</code>
            <CopyButton text={linkOf(each)} label={`link for ${nameOf(view, each)}`} />
          </li>
        ))}
      </ul>
      <p class="actions">
        <CopyButton text={all} label="all links" />
        <span class="faint">copies all links at once, one line each.</span>
      </p>
    </>
  );
}

function linkOf({ code }: JoinCode): string {
  return `${window.location.origin}/join/${code}`;
}

function nameOf(view: View, { role, team }: JoinCode): string {
  if (role === Seat_Role.FACILITATOR) return "Facilitator";
  if (role === Seat_Role.OBSERVER) return "Observer";
  return view.teams.find((each) => each.info?.id === team)?.info?.title ?? team;
}
