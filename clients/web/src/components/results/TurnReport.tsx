import type { Outcome, Report, Track, TurnResult, View } from "../../gen/demarche/v1/view_pb.js";
import { groupedBy } from "../../format/grouped.js";
import { figure, trackShare } from "../../format/numbers.js";
import { trackOf } from "../../state/lookup.js";
import { Cites } from "../common/Cites.js";
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
