package org.demarche.cli.follow;

import java.util.ArrayList;
import java.util.List;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.View;

/**
 * What has changed between two views of one seat, for somebody who has not followed. Tracks and
 * balances are left out: they are to be looked up, not told. Pure.
 */
public final class Differences {
  private Differences() {}

  /** The changes, in the order in which they are best told. */
  public static List<Change> between(View before, View after) {
    var changes = new ArrayList<Change>();
    if (after.hasLastResult()
        && after.getLastResult().getTurn() != before.getLastResult().getTurn()) {
      changes.add(Change.newBuilder().setLastResult(after.getLastResult()).build());
    }
    if (!after.getSession().equals(before.getSession())) {
      changes.add(Change.newBuilder().setSession(after.getSession()).build());
    }
    after.getInjectsList().stream()
        .filter(inject -> !before.getInjectsList().contains(inject))
        .forEach(inject -> changes.add(Change.newBuilder().setInject(inject).build()));
    after.getTeamsList().stream()
        .filter(team -> !before.getTeamsList().contains(team))
        .forEach(team -> changes.add(Change.newBuilder().setTeam(team).build()));
    after.getOrdersList().stream()
        .filter(orders -> !before.getOrdersList().contains(orders))
        .forEach(orders -> changes.add(Change.newBuilder().setOrders(orders).build()));
    after.getDealsList().stream()
        .filter(deal -> !before.getDealsList().contains(deal))
        .forEach(deal -> changes.add(Change.newBuilder().setDeal(deal).build()));
    after.getMessagesList().stream()
        .filter(message -> !before.getMessagesList().contains(message))
        .forEach(message -> changes.add(Change.newBuilder().setMessage(message).build()));
    after.getAssessmentsList().stream()
        .filter(given -> !before.getAssessmentsList().contains(given))
        .forEach(given -> changes.add(Change.newBuilder().setAssessment(given).build()));
    after.getChoicesList().stream()
        .filter(choice -> !before.getChoicesList().contains(choice))
        .forEach(choice -> changes.add(Change.newBuilder().setChoice(choice).build()));
    after.getAdjudicationsList().stream()
        .filter(judged -> !before.getAdjudicationsList().contains(judged))
        .forEach(judged -> changes.add(Change.newBuilder().setAdjudication(judged).build()));
    after.getLedgerList().stream()
        .filter(entry -> !before.getLedgerList().contains(entry))
        .forEach(entry -> changes.add(Change.newBuilder().setLedgerEntry(entry).build()));
    if (after.hasReveal() && !after.getReveal().equals(before.getReveal())) {
      changes.add(Change.newBuilder().setReveal(after.getReveal()).build());
    }
    return changes;
  }
}
