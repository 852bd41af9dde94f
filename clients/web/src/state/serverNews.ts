import { type Change, Deal_State, type View } from "../gen/demarche/v1/view_pb.js";
import { capitalised, counted } from "../format/words.js";
import { teamInText } from "./lookup.js";
import { DEAL_NEWS, type News } from "./seen.js";

/** What the server says has changed since the seat looked last, in a few lines. */
export function newsOf(changes: readonly Change[], view: View): News[] {
  const lines = changes.flatMap(({ kind }) => lineOf(kind, view));
  const known = new Set<string>();
  return [...counts(changes, view), ...lines].filter(({ text }) => {
    const fresh = !known.has(text);
    known.add(text);
    return fresh;
  });
}

/** What comes in numbers is counted, not listed. */
function counts(changes: readonly Change[], view: View): News[] {
  const count = (test: (kind: Change["kind"]) => boolean) =>
    changes.filter(({ kind }) => test(kind)).length;
  const own = view.seat?.team ?? "";
  const said = count((kind) => kind.case === "message" && (kind.value.team !== own || own === ""));
  const tracks = count((kind) => kind.case === "track");
  return [
    ...(said ? [{ text: counted(said, "new message"), panel: "talk" } as const] : []),
    ...(tracks ? [{ text: `${counted(tracks, "track")} moved`, panel: "board" } as const] : []),
  ];
}

function lineOf(kind: Change["kind"], view: View): News[] {
  switch (kind.case) {
    case "lastResult":
      return one(
        `Turn ${kind.value.turn} (${kind.value.label}) has closed: see its results`,
        "results",
      );
    case "inject":
      return one(`Event: ${kind.value.title}`, "board");
    case "deal":
      return one(dealLine(view, kind.value), "deals");
    case "orders":
      return kind.value.team === view.seat?.team
        ? one("Your team's orders have changed", "orders")
        : [];
    case "choice":
      return one(`To decide: ${kind.value.question}`, "orders");
    case "adjudication":
      return one(`Argued about: ${kind.value.move?.title ?? "a move"}`, "orders");
    case "ledgerEntry":
      return one(`Control: ${kind.value.what}`, "results");
    case "branch":
      return one(`The game was rewound to turn ${kind.value.fromTurn}`, "results");
    case "reveal":
      return one("Everything is open", "results");
    default:
      return [];
  }
}

function dealLine(
  view: View,
  deal: { title: string; state: Deal_State; proposer: string },
): string {
  return capitalised(`${deal.title}: ${DEAL_NEWS[deal.state](teamInText(view, deal.proposer))}`);
}

function one(text: string, panel: News["panel"]): News[] {
  return [{ text, panel }];
}
