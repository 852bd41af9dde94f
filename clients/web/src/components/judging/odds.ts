import type { Scenario } from "../../gen/demarche/v1/scenario_pb.js";
import type { Adjudication, OrderedMove } from "../../gen/demarche/v1/view_pb.js";

/** A number of a free-text move that control decides. */
export interface Asked {
  readonly parameter: string;
  readonly title: string;
  readonly minimum: number;
  readonly maximum: number;
  /** What counts as it stands; undefined for those who may not know. */
  readonly value: number | undefined;
  readonly ruled: boolean;
  readonly reason: string;
  readonly publicText: string;
  readonly privateNote: string;
}

/** The numbers of a move, from the move where they are sent, else from the scenario. */
export function askedOf(move: OrderedMove | undefined, scenario: Scenario | undefined): Asked[] {
  if (!move) return [];
  if (move.odds.length > 0) return move.odds.map((odds) => ({ ...odds }));
  const info = scenario?.moves.find((each) => each.id === move.move);
  return (info?.parameters ?? []).flatMap(({ id, title, kind }) =>
    kind.case === "umpire"
      ? [
          {
            ...NOTHING,
            parameter: id,
            title: title || id,
            minimum: kind.value.minimum,
            maximum: kind.value.maximum,
          },
        ]
      : [],
  );
}

const NOTHING = { value: undefined, ruled: false, reason: "", publicText: "", privateNote: "" };

/** Whether white cell has decided every number of the move. */
export function isRuled({ move }: Adjudication): boolean {
  return (move?.odds.length ?? 0) > 0 && (move?.odds.every((odds) => odds.ruled) ?? false);
}
