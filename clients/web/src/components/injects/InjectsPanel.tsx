import { type View } from "../../gen/demarche/v1/view_pb.js";
import {
  type PlannedInject,
  PlannedInject_State as State,
} from "../../gen/demarche/v1/white_cell_service_pb.js";
import { zonedTime } from "../../format/time.js";
import { listed } from "../../format/words.js";
import { useGame } from "../../state/context.js";
import { teamTitle } from "../../state/lookup.js";
import { ConfirmButton } from "../common/ConfirmButton.js";
import { Markdown } from "../common/Markdown.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";
import { useStaff } from "../control/useStaff.js";
import { changesLine } from "./changes.js";
import { EMPTY, type InjectDraft, InjectForm, draftOf } from "./InjectForm.js";
import { InjectImport } from "./InjectImport.js";
import { InjectPreview } from "./InjectPreview.js";
import { useInjects } from "./useInjects.js";

/** Events from outside: those that may still happen, those that have, and new ones. */
export function InjectsPanel({ view }: { view: View }) {
  const { list, refusal, reload } = useInjects(view);
  const draft = useGame().drafts.of<InjectDraft>("inject", EMPTY);
  const planned = list.filter((each) => each.state === State.PLANNED);
  const past = list.filter((each) => each.state !== State.PLANNED);
  return (
    <>
      <RefusalNote refusal={refusal} />
      <section aria-label="Events that may still happen">
        <h3>Events that may still happen</h3>
        {planned.length === 0 && <p class="empty">None is planned.</p>}
        {planned.map((inject) => (
          <InjectCard
            key={inject.id}
            view={view}
            inject={inject}
            onChanged={reload}
            onEdit={() => {
              draft.value = draftOf(inject);
              document.getElementById("inject-id")?.focus();
            }}
          />
        ))}
      </section>
      <InjectForm view={view} draft={draft} onPlanned={reload} />
      <InjectImport view={view} onImported={reload} />
      {past.length > 0 && (
        <details class="card">
          <summary>Events that have happened or were taken out</summary>
          <ul class="past-injects">
            {past.map((inject) => (
              <li key={inject.id}>
                <b>{inject.title}</b>{" "}
                <span class="faint">
                  {inject.state === State.SENT
                    ? `happened in turn ${inject.sentTurn}`
                    : "taken out"}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface CardProps {
  view: View;
  inject: PlannedInject;
  onChanged: () => void;
  onEdit: () => void;
}

function InjectCard({ view, inject, onChanged, onEdit }: CardProps) {
  const { title, text, changes, ofScenario } = inject;
  return (
    <article class="card inject">
      <header>
        <h4>{title || inject.id}</h4>
        <span class="state">{ofScenario ? "the scenario's" : "control's own"}</span>
      </header>
      <p class="faint">
        {whenOf(inject)} Read by {readersOf(view, inject)}.
      </p>
      {text && (
        <details>
          <summary>Text</summary>
          <Markdown text={text} />
        </details>
      )}
      {changes.length > 0 && (
        <p>
          Changes: <code>{changesLine(changes)}</code>
        </p>
      )}
      <Actions view={view} inject={inject} onChanged={onChanged} onEdit={onEdit} />
    </article>
  );
}

function Actions({ view, inject, onChanged, onEdit }: CardProps) {
  const { whiteCell } = useStaff();
  const command = useCommand();
  const reason = useGame().drafts.of(`inject-reason/${inject.id}`, "");
  const name = view.session?.name ?? "";
  const request = () => ({ name, inject: inject.id, reason: reason.value.trim() });
  const send = async () => {
    if (await command.run("sendInject", whiteCell.sendInject, request())) onChanged();
  };
  const drop = async () => {
    if (await command.run("dropInject", whiteCell.dropInject, request())) onChanged();
  };
  const title = inject.title || inject.id;
  return (
    <>
      <InjectPreview view={view} inject={inject.id} title={title} />
      <div class="actions">
        <input
          aria-label={`Reason for the ledger, of ${title}`}
          placeholder="Reason, for the ledger"
          maxLength={200}
          value={reason.value}
          onInput={(event) => (reason.value = event.currentTarget.value)}
        />
        <ConfirmButton
          label="Send now"
          question={`Send "${title}" now? It is read and takes effect at once.`}
          confirm="Send it"
          small
          busy={command.busy}
          onConfirm={send}
        />
        {!inject.ofScenario && (
          <button type="button" class="small" onClick={onEdit}>
            Edit<span class="unseen"> {title}</span>
          </button>
        )}
        <ConfirmButton
          label="Take out"
          question={`Take "${title}" out? It will not happen.`}
          confirm="Take it out"
          small
          busy={command.busy}
          onConfirm={drop}
        />
      </div>
      <RefusalNote refusal={command.refusal} />
    </>
  );
}

/** When it happens, in words. */
function whenOf({ turn, time, condition }: PlannedInject): string {
  const parts = [
    turn > 0 && (condition ? `from turn ${turn} on` : `at the opening of turn ${turn}`),
    time && `at ${zonedTime(time)}`,
    condition && `when ${condition}`,
  ].filter(Boolean);
  return parts.length > 0 ? `Happens ${parts.join(", ")}.` : "Waits to be sent by hand.";
}

function readersOf(view: View, { everyone, teams }: PlannedInject): string {
  if (everyone) return "everyone";
  return teams.length > 0 ? listed(teams.map((team) => teamTitle(view, team))) : "control alone";
}
