import { Label_Kind, Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { teamTitle } from "../../state/lookup.js";
import { RefusalNote } from "./RefusalNote.js";
import { useCommand } from "./useCommand.js";

const TITLES: Record<Label_Kind, string> = {
  [Label_Kind.UNSPECIFIED]: "",
  [Label_Kind.SINCERE]: "meant",
  [Label_Kind.BLUFF]: "a bluff",
  [Label_Kind.BELIEVED]: "believed",
  [Label_Kind.DOUBTED]: "doubted",
  [Label_Kind.NONE]: "",
};

interface Props {
  view: View;
  /** The id of a message or a deal. */
  subject: string;
  /** Whether it is the team's own word. */
  own: boolean;
  /** What it is about, for those who hear the page. */
  about: string;
}

/** A team's note for the debrief: whether its words are meant, whether it takes others' for true. */
export function Labels({ view, subject, own, about }: Props) {
  const team = view.seat?.team ?? "";
  const ended = view.session?.state === Session_State.ENDED;
  if (!team || ended) return <NotedLabels view={view} subject={subject} without="" />;
  return (
    <>
      <LabelChoice view={view} subject={subject} own={own} about={about} />
      <NotedLabels view={view} subject={subject} without={team} />
    </>
  );
}

function LabelChoice({ view, subject, own, about }: Props) {
  const game = useGame();
  const command = useCommand();
  const team = view.seat?.team ?? "";
  const noted = view.labels.find((each) => each.team === team && each.subject === subject)?.kind;
  const kinds = own
    ? [Label_Kind.SINCERE, Label_Kind.BLUFF]
    : [Label_Kind.BELIEVED, Label_Kind.DOUBTED];
  const set = async (kind: Label_Kind) => {
    const request = { subject, kind: kind === noted ? Label_Kind.NONE : kind };
    const answer = await command.run("setLabel", game.api.play.setLabel, request);
    if (answer?.label) absorb(game, { case: "label", value: answer.label });
  };
  return (
    <span class="labels" role="group" aria-label={`Your team's note on ${about}`}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          class="choice label-choice"
          aria-pressed={kind === noted}
          disabled={command.busy}
          onClick={() => set(kind)}
        >
          {TITLES[kind]}
        </button>
      ))}
      <RefusalNote refusal={command.refusal} />
    </span>
  );
}

/** What teams noted, as far as it is open: to control at once, to all after the end. */
function NotedLabels({ view, subject, without }: { view: View; subject: string; without: string }) {
  const said = notesOn(view, subject, without);
  return said ? <span class="faint labels">{said}</span> : null;
}

/** The notes of all teams but one on a message or a deal, in a line. */
export function notesOn(view: View, subject: string, without = ""): string {
  return view.labels
    .filter((each) => each.subject === subject && each.team !== without)
    .map((each) => `${teamTitle(view, each.team)}: ${TITLES[each.kind]}`)
    .join(", ");
}
