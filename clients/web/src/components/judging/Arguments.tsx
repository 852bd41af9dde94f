import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import type { Adjudication, View } from "../../gen/demarche/v1/view_pb.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { TeamMark } from "../common/TeamMark.js";
import { useCommand } from "../common/useCommand.js";

const ARGUMENT_LENGTH = 500;

/** What teams say for and against a free-text move, side by side. */
export function Arguments({ view, adjudication }: { view: View; adjudication: Adjudication }) {
  const sides = [true, false].map((inFavour) => ({
    inFavour,
    title: inFavour ? "For" : "Against",
    said: adjudication.arguments.filter((each) => each.inFavour === inFavour),
  }));
  return (
    <div class="arguments">
      {sides.map(({ inFavour, title, said }) => (
        <section key={title} class={inFavour ? "argument-for" : "argument-against"}>
          <h4>{title}</h4>
          {said.length === 0 && <p class="faint">Nothing yet.</p>}
          <ul>
            {said.map((argument) => (
              <li key={argument.id}>
                <TeamMark view={view} team={argument.team} short />{" "}
                <span class="faint">{argument.displayName}:</span> {argument.text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A team's way to speak for or against a move. */
export function ArgueForm({ adjudication }: { adjudication: Adjudication }) {
  const game = useGame();
  const command = useCommand();
  const move = adjudication.move?.id ?? "";
  const { team } = adjudication;
  const text = game.drafts.of(`argument/${move}`, "");
  const argue = async (inFavour: boolean) => {
    const request = { team, move, inFavour, text: text.value.trim() };
    const answer = await command.run("argue", game.api.play.argue, request);
    if (!answer?.adjudication) return;
    absorb(game, { case: "adjudication", value: answer.adjudication });
    text.value = "";
  };
  const empty = text.value.trim() === "";
  return (
    <div class="argue">
      <label class="unseen" for={`argue-${move}`}>
        Your argument
      </label>
      <textarea
        id={`argue-${move}`}
        rows={2}
        maxLength={ARGUMENT_LENGTH}
        placeholder="Your argument"
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <div class="actions">
        <button type="button" disabled={command.busy || empty} onClick={() => argue(true)}>
          Argue for it
        </button>
        <button type="button" disabled={command.busy || empty} onClick={() => argue(false)}>
          Argue against it
        </button>
      </div>
      <RefusalNote refusal={command.refusal} />
    </div>
  );
}
