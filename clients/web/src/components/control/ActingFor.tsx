import { effect } from "@preact/signals";
import { signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { createOutbox } from "../../api/outbox.js";
import { StandIn, type View } from "../../gen/demarche/v1/view_pb.js";
import type { ListMovesResponse } from "../../gen/demarche/v1/play_service_pb.js";
import { GameContext, useGame, useServices } from "../../state/context.js";
import { createDrafts } from "../../state/drafts.js";
import type { Game } from "../../state/game.js";
import { teamTitle } from "../../state/lookup.js";
import { keepOptions } from "../../state/useGameOf.js";
import { DealsPanel } from "../deals/DealsPanel.js";
import { OrdersPanel } from "../orders/OrdersPanel.js";
import { TalkPanel } from "../talk/TalkPanel.js";

/** The teams in whose name white cell acts. */
export function handedOver(view: View): string[] {
  return view.teams
    .filter((team) => team.standIn === StandIn.WHITE_CELL)
    .map((team) => team.info?.id ?? "");
}

/** Orders, deals and talk of the teams that were handed over to white cell. */
export function ActingFor({ view }: { view: View }) {
  const teams = handedOver(view);
  const chosen = useGame().drafts.of("acting-for", "");
  const team = teams.includes(chosen.value) ? chosen.value : teams[0];
  if (!team) return <p class="empty">No team was handed over to white cell.</p>;
  return (
    <>
      <div class="field field-inline">
        <label for="acting-for">You act for</label>
        <select
          id="acting-for"
          value={team}
          onChange={(event) => (chosen.value = event.currentTarget.value)}
        >
          {teams.map((each) => (
            <option key={each} value={each}>
              {teamTitle(view, each)}
            </option>
          ))}
        </select>
      </div>
      <TeamDesk key={team} team={team} />
    </>
  );
}

function TeamDesk({ team }: { team: string }) {
  const game = useGame();
  const services = useServices();
  const acting = useMemo(
    (): Game => ({
      ...game,
      api: services.connect(game.seat.token, team),
      outbox: createOutbox(services.tab, `demarche/${game.seat.name}/for/${team}`),
      drafts: createDrafts(services.storage, `${game.seat.name}/for/${team}`),
      view: signal(game.view.peek() && asTeam(game.view.peek() as View, team)),
      options: signal<ListMovesResponse | undefined>(undefined),
    }),
    [game, team],
  );
  useEffect(() => {
    const follow = effect(() => {
      const view = game.view.value;
      if (view) acting.view.value = asTeam(view, team);
    });
    const options = keepOptions(acting);
    return () => {
      follow();
      options();
    };
  }, [acting]);
  const view = acting.view.value;
  if (!view) return null;
  return (
    <GameContext.Provider value={acting}>
      <OrdersPanel view={view} />
      <section aria-label="Its deals">
        <DealsPanel view={view} />
      </section>
      <section aria-label="Its talk">
        <TalkPanel view={view} />
      </section>
    </GameContext.Provider>
  );
}

/** The view as the page of the team's member would hold it. */
function asTeam(view: View, team: string): View {
  const own = (each: { team: string }) => each.team === team;
  const seat = view.seat && { ...view.seat, team, head: true };
  return {
    ...view,
    ...(seat ? { seat } : {}),
    orders: view.orders.filter(own),
    balances: view.balances.filter(own),
    choices: view.choices.filter(own),
    objectives: view.objectives.filter(own),
    assessments: view.assessments.filter(own),
    deals: view.deals.filter((deal) => deal.parties.includes(team)),
    adjudications: view.adjudications,
    messages: view.messages.filter(
      ({ team: from, audience }) =>
        from === team || audience?.everyone || audience?.teams.includes(team),
    ),
  };
}
