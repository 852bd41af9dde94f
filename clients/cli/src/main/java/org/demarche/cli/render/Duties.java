package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.View;

/** Says what a seat still has to do in the running turn, or whom it waits for. */
public final class Duties {
  private Duties() {}

  /** One line, for example {@code You owe: approve your orders, answer d3}. */
  public static String line(View view) {
    return switch (view.getSession().getState()) {
      case STATE_LOBBY ->
          mayStart(view) ? "Start the session when all are here." : "Wait for the start.";
      case STATE_PAUSED -> "The clock stands still.";
      case STATE_RUNNING -> running(view);
      case STATE_ENDED -> "The game is over: see the replay.";
      case STATE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /** What the seat's team owes; empty for those who play for none and outside a running turn. */
  public static List<String> of(View view) {
    var team = view.getSeat().getTeam();
    var duties = new ArrayList<String>();
    if (team.isEmpty() || view.getSession().getState() != Session.State.STATE_RUNNING) {
      return duties;
    }
    var offers = awaiting(view).stream().map(Deal::getId).toList();
    if (offers.size() == 1) {
      duties.add("answer deal " + offers.getFirst());
    } else if (!offers.isEmpty()) {
      duties.add("answer " + offers.size() + " deals (" + String.join(", ", offers) + ")");
    }
    view.getChoicesList().stream()
        .filter(choice -> choice.getTeam().equals(team) && choice.getChosen().isEmpty())
        .map(choice -> "decide (" + choice.getQuestion() + ")")
        .forEach(duties::add);
    if (view.getSession().getTheses() && !assessed(view, "")) {
      duties.add("assess");
    }
    var open = openQuestions(view).size();
    if (open > 0) {
      duties.add("answer " + Numbers.count(open, "question"));
    }
    view.getOrdersList().stream()
        .filter(orders -> orders.getTeam().equals(team))
        .filter(orders -> orders.getState() == Orders.State.STATE_DRAFT)
        .map(orders -> orders.getMovesCount() == 0 ? "order moves and approve" : "approve orders")
        .forEach(duties::add);
    return duties;
  }

  /** Ids of the questions that the seat's team has not answered in this turn. */
  public static List<String> openQuestions(View view) {
    return view.getSession().getQuestionsList().stream()
        .filter(question -> !assessed(view, question))
        .toList();
  }

  /**
   * Whether the seat's team has given an assessment in this turn.
   *
   * @param question its id; empty for the theses
   */
  public static boolean assessed(View view, String question) {
    return view.getAssessmentsList().stream()
        .filter(given -> given.getTeam().equals(view.getSeat().getTeam()))
        .anyMatch(given -> given.getQuestion().equals(question));
  }

  /** Proposals that wait for the seat's team. */
  public static List<Deal> awaiting(View view) {
    var team = view.getSeat().getTeam();
    return view.getDealsList().stream()
        .filter(deal -> deal.getState() == Deal.State.STATE_PROPOSED)
        .filter(deal -> deal.getPartiesList().contains(team))
        .filter(deal -> !deal.getAcceptedByList().contains(team))
        .toList();
  }

  private static String running(View view) {
    var duties = of(view);
    if (!duties.isEmpty()) {
      return "You owe: " + String.join(", ", duties);
    }
    var late =
        view.getTeamsList().stream()
            .filter(team -> !team.getApproved())
            .map(Team::getInfo)
            .map(info -> info.getTitle())
            .toList();
    return late.isEmpty() ? "All teams have approved." : "Waiting for: " + String.join(", ", late);
  }

  private static boolean mayStart(View view) {
    var role = view.getSeat().getRole();
    return role == Seat.Role.ROLE_OWNER || role == Seat.Role.ROLE_CONTROLLER;
  }
}
