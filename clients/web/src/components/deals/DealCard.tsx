import { AnswerDealRequest_Answer as Answer } from "../../gen/demarche/v1/play_service_pb.js";
import type { DealInfo } from "../../gen/demarche/v1/scenario_pb.js";
import { type Deal, Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { capitalised, listed } from "../../format/words.js";
import { mustAsk } from "../../state/lookup.js";
import { waitsFor } from "../../state/owed.js";
import { Markdown } from "../common/Markdown.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { TeamMark } from "../common/TeamMark.js";
import { useCommand } from "../common/useCommand.js";
import { costLine } from "../orders/costs.js";
import { Labels } from "../common/Labels.js";
import { DealForm } from "./DealForm.js";
import { DealClauses, DealPast, statusLine } from "./DealPast.js";
import { zonedTime } from "../../format/time.js";
import { isOpen, stateOf } from "./states.js";

/** One deal: who, on what terms, how it stands and what the team can do about it. */
export function DealCard({ view, deal, info }: { view: View; deal: Deal; info?: DealInfo }) {
  const mine = waitsFor(deal, view.seat?.team ?? "");
  const newest = deal.statuses.at(-1);
  return (
    <article class={`card deal ${mine ? "deal-waits" : ""} ${isOpen(deal.state) ? "" : "deal-over"}`}>
      <header>
        <h4>{deal.title}</h4>
        <span class="state">
          {deal.secret && <span class="badge">secret</span>} {mine ? "" : stateOf(deal)}
        </span>
      </header>
      <ul class="parties">
        {deal.parties.map((party) => (
          <li key={party}>
            <TeamMark view={view} team={party} />
            <span class="faint">
              {party === deal.proposer
                ? deal.parties.length === 1 ? "✓ agreed" : "proposed"
                : deal.acceptedBy.includes(party) ? "✓ accepted" : ""}
            </span>
          </li>
        ))}
      </ul>
      {mine && info && <Markdown text={info.text} />}
      <Terms deal={deal} info={info} />
      <SecretClauses deal={deal} info={info} />
      <DealClauses view={view} deal={deal} />
      {deal.expireTime && isOpen(deal.state) && (
        <p class="faint">Can be signed until {zonedTime(deal.expireTime)}.</p>
      )}
      {newest && <p class="deal-status">{statusLine(newest)}</p>}
      {deal.refusal && <p class="wrong">{deal.refusal}</p>}
      {deal.note && <blockquote>{deal.note}</blockquote>}
      <Answers view={view} deal={deal} info={info} />
      <Labels
        view={view}
        subject={deal.id}
        own={deal.proposer === view.seat?.team}
        about={`the deal ${deal.title}`}
      />
      <DealPast view={view} deal={deal} />
    </article>
  );
}

/** The terms in a line. The server's line begins with the title, which stands above already. */
function Terms({ deal, info }: { deal: Deal; info: DealInfo | undefined }) {
  if (deal.summary === deal.title) return null;
  if (deal.summary.startsWith(`${deal.title}: `)) {
    return <p class="deal-terms">{capitalised(deal.summary.slice(deal.title.length + 2))}</p>;
  }
  if (deal.summary) return <p class="deal-terms">{deal.summary}</p>;
  const terms = info?.terms.filter((term) => deal.terms[term.id] !== undefined) ?? [];
  return (
    <dl class="terms">
      {terms.map((term) => (
        <div key={term.id}>
          <dt>{term.title || term.id}</dt>
          <dd>{deal.terms[term.id]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which of the terms nobody but the parties learns; others are not sent them at all. */
function SecretClauses({ deal, info }: { deal: Deal; info: DealInfo | undefined }) {
  const known = info?.terms.filter((term) => deal.terms[term.id] !== undefined) ?? [];
  const secret = known.filter((term) => term.secret);
  if (secret.length === 0) return null;
  const titles = secret.map((term) => term.title || term.id);
  return (
    <p class="faint">
      <span class="badge">secret</span> Only the parties know: {titles.join(", ")}.
    </p>
  );
}

function Answers({ view, deal, info }: { view: View; deal: Deal; info: DealInfo | undefined }) {
  const game = useGame();
  const command = useCommand();
  const countering = game.drafts.of(`countering/${deal.id}`, false);
  const team = view.seat?.team ?? "";
  const running = view.session?.state === Session_State.RUNNING;
  if (!running || !isOpen(deal.state) || !deal.parties.includes(team)) return null;
  const answer = async (given: Answer) => {
    const request = { id: deal.id, answer: given };
    const answered = await command.run("answerDeal", game.api.play.answerDeal, request);
    if (answered?.deal) absorb(game, { case: "deal", value: answered.deal });
  };
  if (countering.value && info) {
    return (
      <DealForm
        info={info}
        turn={view.session?.turn ?? 0}
        counters={deal}
        onDone={() => (countering.value = false)}
      />
    );
  }
  const waiting = waitsFor(deal, team);
  return (
    <>
      {waiting && mustAsk(view).length > 0 && (
        <p class="faint heads">
          Only the head of your delegation ({listed(mustAsk(view))}) signs deals.
        </p>
      )}
      <div class="actions">
        {waiting ? (
          <>
            <button type="button" class="primary" disabled={command.busy} onClick={() => answer(Answer.ACCEPT)}>
              Accept{deal.costs.length > 0 && ` (${costLine(deal.costs)})`}
            </button>
            {info && deal.parties.length > 1 && (
              <button type="button" onClick={() => (countering.value = true)}>
                Counter
              </button>
            )}
            <button type="button" disabled={command.busy} onClick={() => answer(Answer.REJECT)}>
              Reject
            </button>
          </>
        ) : (
          <button type="button" disabled={command.busy} onClick={() => answer(Answer.WITHDRAW)}>
            Withdraw
          </button>
        )}
      </div>
      <RefusalNote refusal={command.refusal} />
    </>
  );
}
