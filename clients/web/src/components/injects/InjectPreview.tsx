import { useSignal } from "@preact/signals";
import { refusalOf, type Refusal } from "../../api/refusal.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import type { PreviewInjectResponse } from "../../gen/demarche/v1/white_cell_service_pb.js";
import { figure } from "../../format/numbers.js";
import { teamTitle, trackOf } from "../../state/lookup.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useStaff } from "../control/useStaff.js";

interface Props {
  view: View;
  inject: string;
  title: string;
}

/** Who would read what, and what would change, if the inject were sent now. */
export function InjectPreview({ view, inject, title }: Props) {
  const { whiteCell } = useStaff();
  const preview = useSignal<PreviewInjectResponse | undefined>(undefined);
  const refusal = useSignal<Refusal | undefined>(undefined);
  const name = view.session?.name ?? "";
  const ask = () => {
    refusal.value = undefined;
    whiteCell.previewInject({ name, inject }).then(
      (answer) => (preview.value = answer),
      (error: unknown) => (refusal.value = refusalOf(error)),
    );
  };
  const shown = preview.value;
  return (
    <>
      <button
        type="button"
        class="small quiet"
        aria-expanded={shown !== undefined}
        onClick={() => (shown ? (preview.value = undefined) : ask())}
      >
        {shown ? "Hide the preview" : "Preview"}
        <span class="unseen"> of {title}</span>
      </button>
      <RefusalNote refusal={refusal.value} />
      {shown && <Preview view={view} preview={shown} />}
    </>
  );
}

function Preview({ view, preview }: { view: View; preview: PreviewInjectResponse }) {
  const titleOf = (track: string) => trackOf(view, track)?.info?.title ?? track;
  return (
    <div class="preview">
      <h4>Who would read what</h4>
      <ul>
        {preview.readers.map(({ team, text, tracks }) => (
          <li key={team}>
            <b>{team ? teamTitle(view, team) : "All others"}</b>: {text || "nothing"}
            {tracks.length > 0 && (
              <span class="faint"> (sees change: {tracks.map(titleOf).join(", ")})</span>
            )}
          </li>
        ))}
      </ul>
      {preview.tracks.length > 0 && (
        <>
          <h4>What would change</h4>
          <ul>
            {preview.tracks.map(({ track, title, before, after }) => (
              <li key={track}>
                {title || titleOf(track)}: {figure(before)} → <b>{figure(after)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
