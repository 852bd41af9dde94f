import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import type { DealInfo } from "../../gen/demarche/v1/scenario_pb.js";
import type { Deal } from "../../gen/demarche/v1/view_pb.js";
import { type ClauseDraft, ClauseFields } from "./Clauses.js";

const MINUTES = [5, 10, 20, 60, 24 * 60];

/** How a deal is offered, half written. */
export interface OfferDraft {
  readonly secret: boolean;
  /** For how many minutes it can be signed; 0 for as long as the turn is open. */
  readonly minutes: number;
  readonly clauses: readonly ClauseDraft[];
}

/** A counter-proposal begins with what the offer before it said in words, for its parties. */
export function offerOf(deal?: Deal): OfferDraft {
  const clauses = deal?.clauses.map(({ visibility, text }) => ({ visibility, text })) ?? [];
  return { secret: deal?.secret ?? false, minutes: 0, clauses };
}

/** What of a command the offer is. */
export function formOf({ secret, minutes, clauses }: OfferDraft, now: number) {
  const written = clauses.filter((each) => each.text.trim() !== "").map((each) => ({ ...each }));
  return {
    secret,
    ...(minutes ? { expireTime: timestampFromMs(minuteOf(now) + minutes * 60_000) } : {}),
    clauses: written,
  };
}

/** On the minute, so that the same offer sent again is the same command. */
function minuteOf(time: number): number {
  return Math.ceil(time / 60_000) * 60_000;
}

interface Props {
  form: string;
  info: DealInfo;
  offer: OfferDraft;
  onChange: (offer: OfferDraft) => void;
}

/** Asks how a deal is offered: in secret, for how long, with what clauses. */
export function OfferFields({ form, info, offer, onChange }: Props) {
  return (
    <details class="offer" open={offer.secret || offer.minutes > 0 || offer.clauses.length > 0}>
      <summary>Secrecy, expiry and clauses</summary>
      {!info.secret && (
        <label class="check">
          <input
            type="checkbox"
            checked={offer.secret}
            onChange={(event) => onChange({ ...offer, secret: event.currentTarget.checked })}
          />
          Keep it secret: only the parties learn of it
        </label>
      )}
      <div class="field field-inline">
        <label for={`${form}-open`}>Can be signed</label>
        <select
          id={`${form}-open`}
          value={offer.minutes}
          onChange={(event) => onChange({ ...offer, minutes: Number(event.currentTarget.value) })}
        >
          <option value={0}>as long as the turn is open</option>
          {MINUTES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes < 24 * 60 ? `for ${minutes} minutes` : "for a day"}
            </option>
          ))}
        </select>
      </div>
      <ClauseFields
        form={form}
        clauses={offer.clauses}
        onChange={(clauses) => onChange({ ...offer, clauses })}
      />
    </details>
  );
}
