import type { DealOption } from "../../gen/demarche/v1/play_service_pb.js";
import { type Deal, Session_State, type View } from "../../gen/demarche/v1/view_pb.js";
import { useGame } from "../../state/context.js";
import { waitsFor } from "../../state/owed.js";
import { TeamMark } from "../common/TeamMark.js";
import { DealCard } from "./DealCard.js";
import { DealForm } from "./DealForm.js";
import { isOpen } from "./states.js";

/** Agreements: what waits for an answer, new proposals, and those of before. */
export function DealsPanel({ view }: { view: View }) {
  const running = view.session?.state === Session_State.RUNNING;
  const waits = (deal: Deal) => running && waitsFor(deal, view.seat?.team ?? "");
  const newestFirst = view.deals.toReversed();
  const waiting = newestFirst.filter(waits);
  const others = newestFirst.filter((deal) => !waits(deal));
  const openFirst = others.sort((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)));
  return (
    <>
      <DealList view={view} title="Waiting for your answer" deals={waiting} />
      {running && view.seat?.team && <Proposals view={view} />}
      <DealList view={view} title="Deals so far" deals={openFirst} />
      {view.deals.length === 0 && <p class="empty">No deal has been proposed yet.</p>}
    </>
  );
}

interface ListProps {
  view: View;
  title: string;
  deals: readonly Deal[];
}

function DealList({ view, title, deals }: ListProps) {
  const scenario = useGame().scenario.value;
  if (deals.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {deals.map((deal) => (
        <DealCard
          key={deal.id}
          view={view}
          deal={deal}
          info={scenario?.deals.find((each) => each.id === deal.deal)}
        />
      ))}
    </section>
  );
}

function Proposals({ view }: { view: View }) {
  const game = useGame();
  const options = (game.options.value?.deals ?? []).filter((option) => mayPropose(view, option));
  const open = game.drafts.of("open-deal", "");
  if (options.length === 0) return null;
  return (
    <section aria-label="Propose a deal">
      <h3>Propose a deal</h3>
      <ul class="moves">
        {options.map((option) => (
          <ProposalItem key={option.deal?.id} view={view} option={option} open={open} />
        ))}
      </ul>
    </section>
  );
}

/** A party that may only accept is not shown what others propose. */
function mayPropose(view: View, { deal }: DealOption): boolean {
  const proposers = deal?.proposers ?? [];
  return proposers.length === 0 || proposers.includes(view.seat?.team ?? "");
}

interface ItemProps {
  view: View;
  option: DealOption;
  open: { value: string };
}

function ProposalItem({ view, option, open }: ItemProps) {
  const { deal, available, reason } = option;
  if (!deal) return null;
  const others = deal.parties.filter((party) => party !== view.seat?.team);
  const shown = open.value === deal.id;
  return (
    <li class={available ? "move" : "move move-unavailable"}>
      <button
        type="button"
        class="move-head"
        aria-expanded={shown}
        onClick={() => (open.value = shown ? "" : deal.id)}
      >
        <span class="move-title">
          {deal.title}{" "}
          {others.map((party) => (
            <TeamMark key={party} view={view} team={party} />
          ))}
        </span>
        <span class="faint">{deal.cost || "free"}</span>
        {deal.secret && <span class="badge">secret</span>}
        {!available && <span class="move-reason">{reason}</span>}
      </button>
      {shown && (
        <DealForm info={deal} turn={view.session?.turn ?? 0} onDone={() => (open.value = "")} />
      )}
    </li>
  );
}
