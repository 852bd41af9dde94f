package org.demarche.cli.follow;

import com.google.protobuf.Message;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.WatchResponse;

/** Keeps a view up to date. Pure: gives a new view and leaves the old one as it was. */
public final class LiveView {
  private static final int MOST_MESSAGES = 100;

  private LiveView() {}

  /** The view after one message of the stream. */
  public static View after(View view, WatchResponse message) {
    var current = message.hasReset() ? message.getReset() : view;
    for (var change : message.getChangesList()) {
      current = after(current, change);
    }
    return current.toBuilder().setCursor(message.getCursor()).build();
  }

  /** The view after one change. */
  public static View after(View view, Change change) {
    var next = view.toBuilder();
    switch (change.getKindCase()) {
      case SESSION -> next.setSession(change.getSession());
      case SEAT -> next.setSeat(change.getSeat());
      case TEAM -> replaceTeam(next, change);
      case TRACK -> replaceTrack(next, change.getTrack());
      case BALANCE -> replaceBalance(next, change);
      case ORDERS -> replaceOrders(next, change);
      case DEAL -> replaceDeal(next, change);
      case MESSAGE -> addMessage(next, change);
      case ASSESSMENT -> replaceAssessment(next, change);
      case ADJUDICATION -> replaceAdjudication(next, change);
      case LEDGER_ENTRY -> addEntry(next, change);
      case BRANCH -> next.addBranches(change.getBranch());
      case QUIZ_ANSWER -> next.addQuiz(change.getQuizAnswer());
      case LAST_RESULT -> next.setLastResult(change.getLastResult());
      case OBJECTIVE -> replaceObjective(next, change);
      case INJECT -> next.addInjects(change.getInject());
      case CHOICE -> replaceChoice(next, change);
      case LABEL -> replaceLabel(next, change.getLabel());
      case REVEAL -> next.setReveal(change.getReveal());
      case CLEAR_TURN -> clear(next, change.getClearTurn());
      case KIND_NOT_SET -> {
        // A kind of change that a newer server knows and this client can't show.
      }
    }
    return next.build();
  }

  private static void replaceTeam(View.Builder view, Change change) {
    var team = change.getTeam();
    var at = find(view.getTeamsList(), team, same(item -> item.getInfo().getId()));
    if (at < 0) {
      view.addTeams(team);
    } else {
      view.setTeams(at, team);
    }
  }

  private static void replaceTrack(View.Builder view, Track track) {
    var at = find(view.getTracksList(), track, same(item -> item.getInfo().getId()));
    if (at < 0) {
      view.addTracks(track);
    } else {
      var turns = track.getHistoryList().stream().map(Reading::getTurn).toList();
      var history =
          view.getTracks(at).getHistoryList().stream()
              .filter(reading -> !turns.contains(reading.getTurn()))
              .toList();
      var whole = track.toBuilder().clearHistory().addAllHistory(history);
      view.setTracks(at, whole.addAllHistory(track.getHistoryList()));
    }
  }

  private static void replaceAdjudication(View.Builder view, Change change) {
    var judged = change.getAdjudication();
    var at = find(view.getAdjudicationsList(), judged, same(item -> item.getMove().getId()));
    if (at < 0) {
      view.addAdjudications(judged);
    } else {
      view.setAdjudications(at, judged);
    }
  }

  /** The end opens entries that lie between those that are known. */
  private static void addEntry(View.Builder view, Change change) {
    var entries = new ArrayList<>(view.getLedgerList());
    entries.add(change.getLedgerEntry());
    entries.sort(Comparator.comparing(LedgerEntry::getTime, Timestamps.comparator()));
    view.clearLedger().addAllLedger(entries);
  }

  private static void replaceBalance(View.Builder view, Change change) {
    var balance = change.getBalance();
    var at =
        find(
            view.getBalancesList(),
            balance,
            same(item -> item.getTeam() + "/" + item.getResource()));
    if (at < 0) {
      view.addBalances(balance);
    } else {
      view.setBalances(at, balance);
    }
  }

  private static void replaceOrders(View.Builder view, Change change) {
    var orders = change.getOrders();
    var at = find(view.getOrdersList(), orders, same(item -> item.getTeam()));
    if (at < 0) {
      view.addOrders(orders);
    } else {
      view.setOrders(at, orders);
    }
  }

  private static void replaceDeal(View.Builder view, Change change) {
    var deal = change.getDeal();
    var at = find(view.getDealsList(), deal, same(item -> item.getId()));
    if (at < 0) {
      view.addDeals(deal);
    } else {
      view.setDeals(at, deal);
    }
  }

  private static void addMessage(View.Builder view, Change change) {
    view.addMessages(change.getMessage());
    if (view.getMessagesCount() > MOST_MESSAGES) {
      view.removeMessages(0);
    }
  }

  private static void replaceAssessment(View.Builder view, Change change) {
    var given = change.getAssessment();
    var at =
        find(
            view.getAssessmentsList(),
            given,
            same(item -> item.getTeam() + "/" + item.getQuestion()));
    if (at < 0) {
      view.addAssessments(given);
    } else {
      view.setAssessments(at, given);
    }
  }

  private static void replaceObjective(View.Builder view, Change change) {
    var objective = change.getObjective();
    var at = find(view.getObjectivesList(), objective, same(item -> item.getTeam()));
    if (at < 0) {
      view.addObjectives(objective);
    } else {
      view.setObjectives(at, objective);
    }
  }

  private static void replaceLabel(View.Builder view, Label label) {
    for (var at = 0; at < view.getLabelsCount(); at++) {
      var known = view.getLabels(at);
      if (known.getTeam().equals(label.getTeam())
          && known.getSubject().equals(label.getSubject())) {
        view.setLabels(at, label);
        return;
      }
    }
    view.addLabels(label);
  }

  private static void replaceChoice(View.Builder view, Change change) {
    var choice = change.getChoice();
    var at =
        find(view.getChoicesList(), choice, same(item -> item.getTeam() + "/" + item.getInject()));
    if (at < 0) {
      view.addChoices(choice);
    } else {
      view.setChoices(at, choice);
    }
  }

  /** Choices and free-text moves belong to the running turn alone, so whatever there is goes. */
  private static void clear(View.Builder view, int turn) {
    var assessments =
        view.getAssessmentsList().stream().filter(given -> given.getTurn() > turn).toList();
    var injects = view.getInjectsList().stream().filter(given -> given.getTurn() > turn).toList();
    view.clearAssessments().addAllAssessments(assessments);
    view.clearInjects().addAllInjects(injects);
    view.clearChoices();
    view.clearAdjudications();
  }

  private static <T extends Message> BiPredicate<T, T> same(Function<T, String> id) {
    return (one, other) -> id.apply(one).equals(id.apply(other));
  }

  private static <T> int find(List<T> items, T wanted, BiPredicate<T, T> same) {
    for (var at = 0; at < items.size(); at++) {
      if (same.test(items.get(at), wanted)) {
        return at;
      }
    }
    return -1;
  }
}
