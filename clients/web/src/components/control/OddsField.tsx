import type { Odds, OrderedMove } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { absorb } from "../../state/game.js";
import { RefusalNote } from "../common/RefusalNote.js";
import { useCommand } from "../common/useCommand.js";

const REASON_LENGTH = 200;

interface Props {
  session: string;
  team: string;
  move: OrderedMove;
  odds: Odds;
}

/** A number of an ordered move that the facilitator sets; its team does not see it yet. */
export function OddsField({ session, team, move, odds }: Props) {
  const game = useGame();
  const command = useCommand();
  const draft = game.drafts.of(`odds/${move.id}/${odds.parameter}`, {
    typed: String(odds.value),
    reason: odds.reason,
  });
  const { typed, reason } = draft.value;
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  const id = `odds-${move.id}-${odds.parameter}`;
  const rule = async (event: Event) => {
    event.preventDefault();
    const { parameter, publicText, privateNote } = odds;
    const words = { reason, publicText, privateNote };
    const request = { name: session, team, id: move.id, parameter, value, ...words };
    const answer = await command.run("ruleMove", game.api.sessions.ruleMove, request);
    if (answer?.orders) absorb(game, { case: "orders", value: answer.orders });
  };
  const same = odds.ruled && value === odds.value && reason === odds.reason;
  return (
    <li class="odds">
      <form noValidate onSubmit={rule}>
        <label for={id}>
          {odds.title}{" "}
          <span class="range-hint">
            {odds.minimum} to {odds.maximum}
          </span>
        </label>
        <input
          id={id}
          type="number"
          min={odds.minimum}
          max={odds.maximum}
          step="any"
          value={typed}
          onInput={(event) => (draft.value = { ...draft.value, typed: event.currentTarget.value })}
        />
        <label for={`${id}-why`}>Why</label>
        <input
          id={`${id}-why`}
          maxLength={REASON_LENGTH}
          value={reason}
          onInput={(event) => (draft.value = { ...draft.value, reason: event.currentTarget.value })}
        />
        <button type="submit" disabled={command.busy || same || Number.isNaN(value)}>
          {odds.ruled ? "Change ruling" : "Rule"}
        </button>
        <span class="state">{same ? "✓ ruled" : odds.ruled ? "changed" : "not ruled yet"}</span>
        <RefusalNote refusal={command.refusal} />
      </form>
    </li>
  );
}
