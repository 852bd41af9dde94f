package org.demarche.engine.bot;

import java.util.List;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.turn.Draws;

/** What one bot says to the other parties of a deal. */
final class BotTalk {
  private static final List<String> OFFERS =
      List.of(
          "We have put an offer before you: %s. Shall we?",
          "Would you join us in this? We propose: %s.",
          "We would like to agree on this: %s. Please let us know.");
  private static final List<String> ACCEPTANCES =
      List.of("Agreed: %s.", "We are glad to sign: %s.", "You have our signature: %s.");
  private static final List<String> REJECTIONS =
      List.of(
          "We can't agree to this now: %s.",
          "Not on these terms: %s.", "We must decline for this turn: %s.");

  private final Scenario scenario;
  private final Draws draws;
  private final int team;

  BotTalk(Scenario scenario, Draws draws, int team) {
    this.scenario = scenario;
    this.draws = draws;
    this.team = team;
  }

  SendMessage offer(int kind) {
    return said(OFFERS, kind, "offer");
  }

  SendMessage answer(int kind, boolean accepted) {
    return said(accepted ? ACCEPTANCES : REJECTIONS, kind, "answer");
  }

  /** Whether there is anybody to talk to. */
  boolean hasOthers(int kind) {
    return !others(kind).isEmpty();
  }

  private List<Integer> others(int kind) {
    return scenario.deals().get(kind).parties().stream()
        .filter(party -> party != team && party < scenario.teamCount())
        .toList();
  }

  private SendMessage said(List<String> words, int kind, String act) {
    DealKind deal = scenario.deals().get(kind);
    String key = "bot/" + scenario.actors().get(team).id() + "/say/" + act + "/" + deal.id();
    int chosen = (int) (draws.uniform(key) * words.size());
    return new SendMessage(
        words.get(chosen).formatted(deal.title()), new MessageAudience(false, others(kind), false));
  }
}
