import type { Reveal, Score, View } from "../../gen/demarche/v1/view_pb.js";
import { percent, points } from "../../format/numbers.js";
import { useGame } from "../../state/context.js";
import { inWords } from "../../state/lookup.js";
import { Cites } from "../common/Cites.js";
import { Modifiers } from "../common/Modifiers.js";
import { ObjectiveCard } from "../common/ObjectiveCard.js";
import { TeamMark } from "../common/TeamMark.js";

/** What is opened at the end: the true thesis, scores with their parts, objectives, assessments. */
export function FinalScores({ view, reveal }: { view: View; reveal: Reveal }) {
  return (
    <section class="final" aria-label="The end">
      {reveal.thesis && (
        <p class="truth">
          The true thesis was <b>{reveal.thesisTitle || inWords(reveal.thesis)}</b>
        </p>
      )}
      <Modifiers reveal={reveal} />
      <h3>Scores</h3>
      <Legend score={reveal.scores[0]} />
      <ol class="scores">
        {reveal.scores.map((score) => (
          <ScoreLine key={score.team} view={view} score={score} />
        ))}
      </ol>
      {reveal.thesis && view.assessments.some((each) => !each.question) && (
        <Assessments view={view} truth={reveal.thesis} />
      )}
      <CameTrue reveal={reveal} />
      {view.objectives.length > 0 && (
        <>
          <h3>Private objectives</h3>
          <div class="objectives">
            {view.objectives.map((objective) => (
              <ObjectiveCard key={objective.team} view={view} objective={objective} />
            ))}
          </div>
        </>
      )}
      <Debrief />
      <p class="faint">
        Seed of every draw: <code>{reveal.seed}</code>
      </p>
    </section>
  );
}

/** What the colours stand for, where the parts themselves are folded away. */
function Legend({ score }: { score: Score | undefined }) {
  return (
    <ul class="legend">
      {score?.parts.map((part, index) => (
        <li key={part.title}>
          <span class={`swatch part-${index % 4}`} aria-hidden="true" />
          {part.title.split(":")[0]}, up to {points(part.maximum)}
        </li>
      ))}
    </ul>
  );
}

function ScoreLine({ view, score }: { view: View; score: Score }) {
  const maximum = score.parts.reduce((sum, part) => sum + part.maximum, 0);
  return (
    <li class="score">
      <details>
        <summary>
          <TeamMark view={view} team={score.team} />
          <span class="score-bar" aria-hidden="true">
            {score.parts.map((part, index) => (
              <span
                key={part.title}
                class={`part part-${index % 4}`}
                style={{ width: percent(Math.max(0, part.points) / (maximum || 1)) }}
              />
            ))}
          </span>
          <b class="figure">{points(score.total)}</b>
        </summary>
        <ul class="parts">
          {score.parts.map((part, index) => (
            <li key={part.title}>
              <span class={`swatch part-${index % 4}`} aria-hidden="true" />
              <span>
                {part.title}: <b>{points(part.points)}</b> of {points(part.maximum)}
                {part.explanation && <span class="faint"> {part.explanation}</span>}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** What came true of the questions beside the theses. */
function CameTrue({ reveal }: { reveal: Reveal }) {
  if (reveal.answers.length === 0) return null;
  return (
    <>
      <h3>What came true</h3>
      <ul>
        {reveal.answers.map(({ question, turn, questionTitle, optionTitle }) => (
          <li key={`${question}/${turn}`}>
            {questionTitle} <b>{optionTitle}</b> <span class="faint">(after turn {turn})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What to talk about now. */
function Debrief() {
  const questions = useGame().scenario.value?.debrief ?? [];
  if (questions.length === 0) return null;
  return (
    <section aria-label="For the debrief">
      <h3>For the debrief</h3>
      <ul>
        {questions.map(({ text, cites }) => (
          <li key={text}>
            {text} <Cites ids={cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Assessments({ view, truth }: { view: View; truth: string }) {
  const theses = useGame().scenario.value?.theses ?? [];
  return (
    <>
      <h3>Assessments of the last turn</h3>
      <div class="scroll-x" tabindex={0} role="group" aria-label="Assessments by team">
        <table class="assessments">
          <thead>
            <tr>
              <th scope="col">Team</th>
              {theses.map((thesis) => (
                <th key={thesis.id} scope="col">
                  {thesis.title}
                  {thesis.id === truth && " (true)"}
                </th>
              ))}
              <th scope="col">Score</th>
              <th scope="col">Evidence</th>
            </tr>
          </thead>
          <tbody>
            {view.assessments.filter((each) => !each.question).map((each) => (
              <tr key={`${each.team}/${each.turn}`}>
                <th scope="row">
                  <TeamMark view={view} team={each.team} />
                </th>
                {theses.map((thesis) => (
                  <td key={thesis.id} class="figure" data-label={thesis.title}>
                    {percent(each.probabilities[thesis.id] ?? 0)}
                  </td>
                ))}
                <td class="figure" data-label="Score">
                  {each.score === undefined ? "" : percent(each.score)}
                </td>
                <td data-label="Evidence">{each.evidence || "none given"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
