import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf, type Refusal } from "../api/refusal.js";
import { RefusalNote } from "../components/common/RefusalNote.js";
import { TakeSeat } from "../components/joining/TakeSeat.js";
import { UsedCode } from "../components/joining/UsedCode.js";
import type { TeamInfo } from "../gen/demarche/v1/scenario_pb.js";
import type { LookUpCodeResponse } from "../gen/demarche/v1/session_service_pb.js";
import { useServices } from "../state/context.js";
import { inWords } from "../state/lookup.js";
import { ROLE_TITLES } from "../state/powers.js";

/** Where a join link leads: what seat it is, and the way into it. */
export function JoinPage({ code }: { code: string }) {
  const { connect } = useServices();
  const found = useSignal<LookUpCodeResponse | undefined>(undefined);
  const team = useSignal<TeamInfo | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  useEffect(() => {
    const api = connect();
    const look = async () => {
      found.value = await api.sessions.lookUpCode({ code });
      const name = found.value.session?.scenario ?? "";
      const { scenario } = await api.scenarios.getScenario({ name });
      team.value = scenario?.summary?.teams.find((each) => each.id === found.value?.team);
    };
    look().catch((error: unknown) => (refusal.value = refusalOf(error)));
  }, [code]);
  return (
    <main class="plain-page">
      <p class="wordmark">
        <a href="/">Demarche</a>
      </p>
      {found.value ? (
        <Invitation
          code={code}
          found={found.value}
          team={team.value}
          onUsed={() => found.value && (found.value = { ...found.value, used: true })}
        />
      ) : (
        <>
          <h1>Join a session</h1>
          {!refusal.value && <p class="faint">Looking up {code}…</p>}
          <RefusalNote refusal={refusal.value} />
          {refusal.value && <a href="/">Try another code</a>}
        </>
      )}
    </main>
  );
}

interface InvitationProps {
  code: string;
  found: LookUpCodeResponse;
  team: TeamInfo | undefined;
  onUsed: () => void;
}

function Invitation({ code, found, team, onUsed }: InvitationProps) {
  const { session, displayName, used } = found;
  const teamTitle = found.team ? (team?.title ?? inWords(found.team)) : "";
  const title = session?.title || session?.scenarioTitle || "";
  return (
    <>
      <h1>{title}</h1>
      {title !== session?.scenarioTitle && <p>{session?.scenarioTitle}</p>}
      <p class="invitation">
        {displayName && !used && <b class="greeting">Welcome, {displayName}.</b>}{" "}
        {used ? "This code was for " : "You are joining "}
        {teamTitle ? (
          <>
            the delegation of{" "}
            <span class="team-mark" style={{ "--team": team?.color || "var(--faint)" }}>
              {team?.inText || teamTitle}
            </span>
            {found.head && " as its head"}
          </>
        ) : (
          <b>
            {used ? "" : "as "}
            {ROLE_TITLES[found.role] || "observer"}
          </b>
        )}
        .
      </p>
      {used ? (
        <UsedCode found={found} team={teamTitle} />
      ) : (
        <TakeSeat code={code} found={found} team={teamTitle} title={title} onUsed={onUsed} />
      )}
    </>
  );
}
