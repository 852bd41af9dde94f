import { useSignal } from "@preact/signals";
import { lineProblems } from "../../api/refusal.js";
import type { View } from "../../gen/demarche/v1/view_pb.js";
import { counted } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { CsvField } from "../control/CsvField.js";
import { useStaff } from "../control/useStaff.js";

const HELP =
  "Columns id, title, text, audience, turn, time, when, changes; the first row names them. Audience is everyone, control or teams' ids; changes are for example oil + 5; align = 3.";
const EXAMPLE =
  "id,title,text,audience,turn,changes\nstorm,A storm,Ports are closed.,everyone,2,oil + 5";

/** Plans all injects of a table at once, or none if a row is wrong. */
export function InjectImport({ view, onImported }: { view: View; onImported: () => void }) {
  const { whiteCell } = useStaff();
  const command = useCommand();
  const csv = useGame().drafts.of("inject-csv", "");
  const count = useSignal(0);
  const add = async (event: Event) => {
    event.preventDefault();
    const request = { parent: view.session?.name ?? "", csv: csv.value };
    const answer = await command.run("importInjects", whiteCell.importInjects, request);
    if (!answer) return;
    count.value = answer.injects.length;
    csv.value = "";
    onImported();
  };
  return (
    <details class="card">
      <summary>Import events from a table</summary>
      <form onSubmit={add}>
        <CsvField
          id="injects-csv"
          label="The table"
          help={HELP}
          placeholder={EXAMPLE}
          csv={csv}
          refusal={command.refusal}
        />
        <div class="actions">
          <button type="submit" disabled={command.busy || !csv.value.trim()}>
            Plan all
          </button>
          <span role="status">
            {count.value > 0 && `${counted(count.value, "event")} planned.`}
          </span>
        </div>
        {lineProblems(command.refusal).length === 0 && <RefusalNote refusal={command.refusal} />}
      </form>
    </details>
  );
}
