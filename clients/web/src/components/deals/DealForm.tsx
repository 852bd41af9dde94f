import type { DealInfo } from "../../gen/demarche/v1/scenario_pb.js";
import type { Deal } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { Cites } from "../common/Cites.js";
import { Markdown } from "../common/Markdown.js";
import { useCommand } from "../common/useCommand.js";
import { costLine } from "../orders/costs.js";
import { FormRefusal, messageOf } from "../orders/FormRefusal.js";
import { defaultsOf, ParameterFields, type Values } from "../orders/ParameterFields.js";
import { DealNotes } from "./DealNotes.js";
import { useQuote } from "../orders/useQuote.js";
import { formOf, type OfferDraft, OfferFields, offerOf } from "./FormFields.js";

const NOTE_LENGTH = 500;

interface Draft {
  readonly terms: Values;
  readonly note: string;
  readonly offer: OfferDraft;
}

interface Props {
  info: DealInfo;
  turn: number;
  /** The proposal that the new one shall replace. */
  counters?: Deal;
  onDone: () => void;
}

/** Composes a proposal, or other terms in answer to one. */
export function DealForm({ info, turn, counters, onDone }: Props) {
  const game = useGame();
  const command = useCommand();
  const name = `deal/${counters?.id ?? info.id}`;
  const form = name.replace("/", "-");
  const start = { ...defaultsOf(info.terms), ...counters?.terms };
  const draft = game.drafts.of<Draft>(name, { terms: start, note: "", offer: offerOf(counters) });
  const { terms, note, offer = offerOf(counters) } = draft.value;
  const { play } = game.api;
  const proposal = { turn, deal: info.id, terms: { ...terms }, note };
  const counter = { id: counters?.id ?? "", terms: { ...terms }, note };
  const quote = useQuote<{ deal?: Deal }>(JSON.stringify(terms), (signal) =>
    counters
      ? play.counterDeal({ ...counter, validateOnly: true }, { signal })
      : play.proposeDeal({ ...proposal, validateOnly: true }, { signal }),
  );
  const send = async (event: Event) => {
    event.preventDefault();
    const sent = formOf(offer, Date.now() + game.clockOffset.value);
    const answer = counters
      ? await command.run("counterDeal", play.counterDeal, { ...counter, form: sent })
      : await command.run("proposeDeal", play.proposeDeal, { ...proposal, form: sent });
    if (!answer?.deal) return;
    absorb(game, { case: "deal", value: answer.deal });
    game.drafts.drop(name);
    onDone();
  };
  const quoted = quote.answer?.deal;
  const refusal = command.refusal;
  const alone = info.parties.length === 1;
  const touched = JSON.stringify(terms) !== JSON.stringify(start);
  const objection = touched ? quote.refusal : undefined;
  return (
    <form class="deal-form" noValidate onSubmit={send}>
      {!counters && <Markdown text={info.text} />}
      <DealNotes info={info} />
      <ParameterFields
        form={form}
        parameters={info.terms}
        values={terms}
        wrong={(refusal ?? objection)?.fields ?? {}}
        onChange={(changed) => {
          command.forget();
          draft.value = { ...draft.value, terms: changed };
        }}
      />
      {!alone && (
      <div class="field">
        <label for={`${form}-note`}>A word to the other side</label>
        <textarea
          id={`${form}-note`}
          rows={2}
          maxLength={NOTE_LENGTH}
          value={note}
          onInput={(event) => (draft.value = { ...draft.value, note: event.currentTarget.value })}
        />
      </div>
      )}
      <OfferFields
        form={form}
        info={info}
        offer={offer}
        onChange={(changed) => {
          command.forget();
          draft.value = { ...draft.value, offer: changed };
        }}
      />
      <p class="quote" aria-live="polite">
        {quoted && (
          <>
            Costs your team <b>{costLine(quoted.costs)}</b>.
          </>
        )}
        {!quoted && !refusal && objection && messageOf(objection, info.terms)}
        {!quoted && !objection && <span class="faint">Costs {info.cost || "nothing"}.</span>}
      </p>
      <FormRefusal refusal={refusal} parameters={info.terms} form={form} />
      <div class="actions">
        <button type="submit" class="primary" disabled={command.busy}>
          {counters ? "Send counter-proposal" : alone ? "Agree" : "Propose"}
        </button>
        <button type="button" class="quiet" onClick={onDone}>
          Cancel
        </button>
        <Cites ids={info.cites} />
      </div>
    </form>
  );
}
