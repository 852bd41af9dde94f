package org.demarche.scenario.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.turn.Moment;
import org.demarche.engine.turn.Priced;

/** What teams propose to each other in one turn. */
final class TalkTable {
  private final GameRules rules;
  private final Moment now;
  private final Usage usage;
  private final int[] agreed;
  private final List<Offer> offers = new ArrayList<>();

  TalkTable(GameRules rules, Moment now, Usage usage) {
    this.rules = rules;
    this.now = now;
    this.usage = usage;
    this.agreed = new int[rules.scenario().deals().size()];
  }

  record Offer(int kind, int proposer, Priced.Legal legal) {}

  List<Offer> offers() {
    return offers;
  }

  /** Whether limits leave room for one more deal of the kind. */
  boolean open(int kind) {
    return usage.allows(
        rules.scenario().deals().get(kind).limits(), kind, agreed[kind], now.turn());
  }

  /** Whether anybody has proposed a deal of the kind in this turn. */
  boolean talkedAbout(int kind) {
    return offers.stream().anyMatch(offer -> offer.kind == kind);
  }

  Priced price(int kind, int proposer, Map<String, String> typed) {
    return rules.orders().deal(now, kind, proposer, typed);
  }

  void propose(Offer offer) {
    offers.add(offer);
  }

  void agreed(int kind) {
    agreed[kind]++;
  }
}
