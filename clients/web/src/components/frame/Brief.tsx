import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { refusalOf } from "../../api/refusal.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { Markdown } from "../common/Markdown.js";
import { ObjectiveCard } from "../common/ObjectiveCard.js";

/** What the seat's team is, wants and knows, with its private objective. */
export function Brief({ view }: { view: View }) {
  const { api } = useGame();
  const brief = useSignal({ title: "", text: "Loading…" });
  useEffect(() => {
    api.play.getBrief({}).then(
      (answer) => (brief.value = answer),
      (error: unknown) => (brief.value = { title: "", text: refusalOf(error).message }),
    );
  }, [api]);
  return (
    <>
      {brief.value.title && !brief.value.text.startsWith("#") && <h3>{brief.value.title}</h3>}
      <Markdown text={brief.value.text} />
      {view.objectives.map((objective) => (
        <ObjectiveCard key={objective.team} view={view} objective={objective} />
      ))}
    </>
  );
}
