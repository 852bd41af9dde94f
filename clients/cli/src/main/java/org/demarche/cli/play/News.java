package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.follow.LiveView;
import org.demarche.cli.render.ChangeText;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Choice;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.View;

/**
 * Which changes a player is told of. What the view already holds, as after the player's own
 * commands, is no news; nor is what goes without saying when a turn closes.
 */
final class News {
  private final Page page;
  private final boolean closing;
  private final List<String> lines = new ArrayList<>();
  private View view;

  private News(View before, List<Change> changes, Page page) {
    this.view = before;
    this.page = page;
    this.closing = changes.stream().anyMatch(change -> opensAnotherTurn(before, change));
  }

  /** The lines that tell the changes; may be empty. */
  static List<String> lines(View before, List<Change> changes, Page page) {
    var news = new News(before, changes, page);
    // That a turn has closed explains the rest.
    changes.stream().filter(Change::hasLastResult).forEach(news::add);
    changes.stream().filter(change -> !change.hasLastResult()).forEach(news::add);
    return news.lines;
  }

  private void add(Change change) {
    if (isNews(change)) {
      new ChangeText(view, page)
          .lines(change).stream().flatMap(line -> page.wrapped(line).stream()).forEach(lines::add);
    }
    view = LiveView.after(view, change);
  }

  /** What the team itself has chosen is told with its orders. */
  private boolean isNewChoice(Choice choice) {
    return choice.getChosen().isEmpty()
        && view.getChoicesList().stream()
            .noneMatch(known -> known.getInject().equals(choice.getInject()));
  }

  /** Its history alone is none: the player's own commands don't tell all of it. */
  private boolean isNewDeal(Deal deal) {
    return view.getDealsList().stream()
        .noneMatch(
            known ->
                known.getId().equals(deal.getId())
                    && known.getState() == deal.getState()
                    && known.getAcceptedByList().equals(deal.getAcceptedByList()));
  }

  private static boolean opensAnotherTurn(View before, Change change) {
    return change.hasLastResult()
        || (change.hasSession() && change.getSession().getTurn() != before.getSession().getTurn());
  }

  private boolean isNews(Change change) {
    return switch (change.getKindCase()) {
      case SESSION -> true;
      case TEAM -> !closing && !isOwnApproval(change.getTeam());
      case ORDERS -> !closing && isTeamMates(change.getOrders());
      case DEAL -> !closing && isNewDeal(change.getDeal());
      case MESSAGE ->
          view.getMessagesList().stream()
              .noneMatch(known -> known.getId().equals(change.getMessage().getId()));
      case ASSESSMENT ->
          isOwn(change.getAssessment().getTeam())
              && !view.getAssessmentsList().contains(change.getAssessment());
      case LAST_RESULT -> change.getLastResult().getTurn() != view.getLastResult().getTurn();
      case CHOICE -> isNewChoice(change.getChoice());
      case INJECT -> !view.getInjectsList().contains(change.getInject());
      case REVEAL -> !view.hasReveal();
      case LEDGER_ENTRY -> true;
      case SEAT,
          TRACK,
          BALANCE,
          OBJECTIVE,
          CLEAR_TURN,
          LABEL,
          ADJUDICATION,
          BRANCH,
          QUIZ_ANSWER,
          KIND_NOT_SET ->
          false;
    };
  }

  /** The orders themselves tell it. */
  private boolean isOwnApproval(Team team) {
    return isOwn(team.getInfo().getId())
        && view.getTeamsList().stream()
            .anyMatch(
                known ->
                    known.getInfo().equals(team.getInfo())
                        && known.getApproved() != team.getApproved());
  }

  /** Whether somebody else of the team has changed the orders; not that a turn brings new ones. */
  private boolean isTeamMates(Orders orders) {
    return isOwn(orders.getTeam())
        && view.getOrdersList().stream()
            .anyMatch(
                known ->
                    known.getTeam().equals(orders.getTeam())
                        && known.getTurn() == orders.getTurn()
                        && !known.equals(orders));
  }

  private boolean isOwn(String team) {
    return team.equals(view.getSeat().getTeam());
  }
}
