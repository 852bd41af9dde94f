package org.demarche.cli.render;

import java.util.List;
import java.util.Optional;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Choice;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.Orders;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.Team;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.View;

/** Says in a line what has changed, if it is worth a line. */
public final class ChangeText {
  private final View before;
  private final Names names;
  private final Page page;

  /**
   * Tells changes of one view.
   *
   * @param before the view as it was before the change
   */
  public ChangeText(View before, Page page) {
    this.before = before;
    this.names = Names.of(before);
    this.page = page;
  }

  /** The lines for one change; most need one, some none. */
  public List<String> lines(Change change) {
    return switch (change.getKindCase()) {
      case SESSION -> session(change.getSession());
      case TEAM -> team(change.getTeam());
      case TRACK -> track(change.getTrack());
      case ORDERS -> orders(change.getOrders());
      case DEAL -> List.of("Deal " + deal(change.getDeal()));
      case MESSAGE -> MessagesText.lines(change.getMessage(), names, page);
      case ASSESSMENT ->
          List.of(
              "Assessed by "
                  + names.title(change.getAssessment().getTeam())
                  + ": "
                  + AssessmentText.answer(change.getAssessment()));
      case LAST_RESULT ->
          List.of(
              "Turn "
                  + change.getLastResult().getTurn()
                  + " ("
                  + change.getLastResult().getLabel()
                  + ") has closed: see the result.");
      case OBJECTIVE -> objective(change);
      case INJECT ->
          List.of("News: " + change.getInject().getTitle() + " — " + change.getInject().getText());
      case CHOICE -> choice(change.getChoice());
      case REVEAL -> reveal(change.getReveal());
      case LABEL -> List.of(LabelText.line(change.getLabel(), names));
      case LEDGER_ENTRY -> List.of(LedgerText.line(change.getLedgerEntry()));
      case SEAT, BALANCE, CLEAR_TURN, ADJUDICATION, BRANCH, QUIZ_ANSWER, KIND_NOT_SET -> List.of();
    };
  }

  private static List<String> choice(Choice choice) {
    return choice.getChosen().isEmpty()
        ? List.of("To decide: " + choice.getQuestion())
        : List.of("Decided: " + choice.getQuestion() + " " + ChoicesText.chosen(choice));
  }

  private static List<String> reveal(Reveal reveal) {
    return reveal.getThesis().isEmpty()
        ? List.of("The game is over: see the scores.")
        : List.of("The truth in this game: " + reveal.getThesisTitle());
  }

  private List<String> session(Session session) {
    var was = before.getSession();
    var same =
        was.getState() == session.getState()
            && was.getTurn() == session.getTurn()
            && was.getPhase() == session.getPhase()
            && was.getDeadline().equals(session.getDeadline());
    return same ? List.of() : List.of(SessionText.line(session));
  }

  private List<String> team(Team team) {
    var title = team.getInfo().getTitle();
    var was = find(team);
    if (was.isPresent() && was.get().getApproved() != team.getApproved()) {
      return List.of(title + (team.getApproved() ? " has approved." : " is not ready."));
    }
    if (was.isPresent()
        && was.get().getBot() == team.getBot()
        && was.get().getMembersList().equals(team.getMembersList())) {
      return List.of();
    }
    var players =
        team.getMembersCount() > 0
            ? String.join(", ", team.getMembersList())
            : team.getBot() ? "a bot" : "nobody";
    return List.of(title + " is played by " + players + ".");
  }

  private Optional<Team> find(Team team) {
    return before.getTeamsList().stream()
        .filter(known -> known.getInfo().getId().equals(team.getInfo().getId()))
        .findFirst();
  }

  private List<String> track(Track track) {
    if (!track.hasReading()) {
      return List.of();
    }
    var reading = track.getReading();
    return List.of(
        track.getInfo().getTitle()
            + ": "
            + Numbers.reading(reading.getValue(), reading.getNoise()));
  }

  private List<String> orders(Orders orders) {
    return switch (orders.getState()) {
      case STATE_DRAFT ->
          List.of(
              "Orders of "
                  + names.title(orders.getTeam())
                  + ": "
                  + OrdersText.counted(orders)
                  + " of "
                  + Numbers.count(orders.getMoveLimit(), "move")
                  + " drafted.");
      case STATE_APPROVED -> List.of("Orders of " + names.title(orders.getTeam()) + " approved.");
      case STATE_LOCKED, STATE_UNSPECIFIED, UNRECOGNIZED -> List.of();
    };
  }

  private String deal(Deal deal) {
    return DealsText.line(deal, names);
  }

  private List<String> objective(Change change) {
    var objective = change.getObjective();
    var met = objective.getMet() ? " was met: " : " was not met: ";
    return objective.hasMet()
        ? List.of(names.possessive(objective.getTeam()) + " objective" + met + objective.getTitle())
        : List.of();
  }
}
