package org.demarche.engine.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Openings;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;

/** What the bots of a session do. */
public final class Bots {
  private Bots() {}

  /**
   * What all bots want to do now, in the order to do it, answers to proposals first; empty if they
   * wait for others. Some of it may be refused, or be outdated by what was done before: that is no
   * error. What was done makes a new position, so ask again until nothing is done any more.
   */
  public static List<Request> requests(Scenario scenario, SessionState state, Instant at) {
    Draws draws = new KeyedDraws(state.setup().seed(), state.turn());
    List<Request> answers = new ArrayList<>();
    List<Request> others = new ArrayList<>();
    for (int team = 0; team < state.teams().size(); team++) {
      if (state.teams().get(team).bot()) {
        SeatView view = Views.view(scenario, state, seat(team));
        int own = team;
        IntPredicate open = move -> Openings.move(scenario, state, own, move);
        String policy = state.teams().get(team).policy();
        for (BotAction action : choose(scenario, view, draws, policy, open)) {
          boolean answer = action.command() instanceof Command.AnswerDeal;
          (answer ? answers : others)
              .add(new Request(new Caller.Bot(team), action.requestId(), at, action.command()));
        }
      }
    }
    answers.addAll(others);
    return answers;
  }

  /** A seat such as a bot would have; it is in no session's list. */
  private static Seat seat(int team) {
    return new Seat("", Seat.Role.MEMBER, team, "Bot", "", false);
  }

  /**
   * What one bot wants to do.
   *
   * @param view of the bot's team
   * @param draws of the running turn
   * @param policy id of the policy it plays by; empty for its usual one
   * @param open whether the session would take one more order of a move, by index; every team may
   *     know it of its own moves
   */
  private static List<BotAction> choose(
      Scenario scenario, SeatView view, Draws draws, String policy, IntPredicate open) {
    return view.session().state() == SeatView.State.RUNNING
            && view.session().phase() == SeatView.Phase.PLANNING
        ? new BotPlayer(scenario, view, draws, policy, open).choose()
        : List.of();
  }
}
