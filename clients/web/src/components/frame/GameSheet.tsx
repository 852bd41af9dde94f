import type { View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { trackOf } from "../../state/lookup.js";
import { TrackSheet } from "../board/TrackSheet.js";
import { Markdown } from "../common/Markdown.js";
import { SideSheet } from "../common/SideSheet.js";
import { lazy } from "../../pages/lazy.js";
import { Brief } from "./Brief.js";

const Quiz = lazy(async () => (await import("../quiz/Quiz.js")).Quiz);

/** Whatever the person has opened in the side sheet. */
export function GameSheet({ view }: { view: View }) {
  const { ui } = useGame();
  const sheet = ui.sheet.value;
  const close = () => (ui.sheet.value = undefined);
  switch (sheet?.kind) {
    case "brief":
      return (
        <SideSheet title="Your brief" onClose={close}>
          <Brief view={view} />
        </SideSheet>
      );
    case "rules":
      return (
        <SideSheet title="Rules" onClose={close}>
          <Rules />
        </SideSheet>
      );
    case "theses":
      return (
        <SideSheet title="The rival theses" onClose={close}>
          <Theses />
        </SideSheet>
      );
    case "quiz":
      return (
        <SideSheet title="Rules quiz" onClose={close}>
          <Quiz />
        </SideSheet>
      );
    case "track": {
      const track = trackOf(view, sheet.id);
      return track?.info ? (
        <SideSheet title={track.info.title} onClose={close}>
          <TrackSheet track={track} />
        </SideSheet>
      ) : null;
    }
    default:
      return null;
  }
}

function Rules() {
  const scenario = useGame().scenario.value;
  return <Markdown text={scenario?.rules ?? "Loading…"} />;
}

function Theses() {
  const scenario = useGame().scenario.value;
  return (
    <>
      <p>{scenario?.assessmentQuestion}</p>
      {scenario?.theses.map((thesis) => (
        <section key={thesis.id}>
          <h3>{thesis.title}</h3>
          <Markdown text={thesis.text} />
        </section>
      ))}
    </>
  );
}
