import type { Outcome, Report, Track, TurnResult, View } from "../../gen/demarche/v1/view_pb.js";
import { groupedBy } from "../../format/grouped.js";
import { figure, trackShare } from "../../format/numbers.js";
import { trackOf } from "../../state/lookup.js";
import { Cites } from "../common/Cites.js";
import { TeamMark } from "../common/TeamMark.js";
import { PastJudgements } from "../judging/PastJudgements.js";
import { CommentList } from "../orders/Comments.js";
import { MoveWords } from "../orders/MoveWords.js";
import { OutcomeRow } from "./OutcomeRow.js";

/** What a closed turn brought: the bulletin, then every change with its causes. */
export function TurnReport({ view, result }: { view: View; result: TurnResult }) {
  const byTrack = groupedBy(result.outcomes, (outcome) => outcome.track);
  return (
    <div class="turn-report">
      <section aria-label="Bulletin">
        <h3>Bulletin</h3>
        {result.reports.length === 0 && <p class="empty">Nothing became known.</p>}
        <ul class="reports">
          {result.reports.map((report, index) => (
            <ReportLine key={index} report={report} />
          ))}
        </ul>
      </section>
      <OrderedThen view={view} result={result} />
      <PastJudgements view={view} judged={result.adjudications} />
      <section aria-label="What changed and why">
        <h3>What changed and why</h3>
        {byTrack.size === 0 && <p class="empty">Nothing that can be seen from here.</p>}
        {[...byTrack].map(([track, outcomes]) => (
          <TrackOutcomes key={track} view={view} track={trackOf(view, track)} outcomes={outcomes} />
        ))}
      </section>
    </div>
  );
}

/** What was ordered, with reasons and remarks, and predictions against what the readings did. */
function OrderedThen({ view, result }: { view: View; result: TurnResult }) {
  const ordered = result.orders.filter(({ moves, comments }) => moves.length + comments.length > 0);
  if (ordered.length === 0) return null;
  const own = (team: string) => team === view.seat?.team;
  return (
    <section aria-label="What was ordered and expected">
      <h3>What was ordered and expected</h3>
      {ordered.map(({ team, moves, comments }) => (
        <div key={team} class="ordered-then">
          {own(team) ? <b>Your team</b> : <TeamMark view={view} team={team} />}
          <ul>
            {moves.map((move) => (
              <li key={move.id}>
                <MoveWords view={view} move={move} />
                <CommentList comments={comments.filter((each) => each.move === move.id)} />
              </li>
            ))}
          </ul>
          <CommentList comments={comments.filter((each) => !moves.some(({ id }) => id === each.move))} />
        </div>
      ))}
    </section>
  );
}

function ReportLine({ report }: { report: Report }) {
  return (
    <li class={report.private ? "report report-private" : "report"}>
      <p>
        {report.private && <span class="badge">only for you</span>} {report.text}
      </p>
      <Cites ids={report.cites} />
    </li>
  );
}

interface TrackOutcomesProps {
  view: View;
  track: Track | undefined;
  outcomes: readonly Outcome[];
}

function TrackOutcomes({ view, track, outcomes }: TrackOutcomesProps) {
  const info = track?.info;
  const sum = outcomes.reduce((total, outcome) => total + outcome.change, 0);
  return (
    <article class="track-outcomes">
      <h4>
        <span>{outcomes[0]?.trackTitle || info?.title}</span>
        <span class={`change ${sum < 0 ? "down" : "up"}`}>
          {info ? trackShare(sum, info) : figure(sum)}
        </span>
      </h4>
      <ul>
        {outcomes.map((outcome, index) => (
          <OutcomeRow
            key={index}
            view={view}
            outcome={outcome}
            info={info}
            only={outcomes.length === 1}
          />
        ))}
      </ul>
    </article>
  );
}
