package org.demarche.engine.testkit.tries;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.DealClause.Visibility;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.jspecify.annotations.Nullable;

/** What teams offer each other. */
@SuppressWarnings("ImmutableEnumChecker") // What makes a command holds nothing that changes.
public enum DealTry implements Try {
  SWAP(3, (_, pick) -> Commands.swap(Pick.one(pick, "apples", "pears"))),
  SECRET_SWAP(2, (_, _) -> swap(true, null)),
  SWAP_SOON(2, (play, pick) -> swap(false, play.now().plus(Duration.ofSeconds(20 + pick)))),
  SWAP_IN_WORDS(2, (_, pick) -> swap(pick % 2 == 0, null, clauses(pick))),
  PACT(3, (_, _) -> Commands.propose("pact", Map.of())),
  UNION(2, (_, _) -> Commands.propose("union", Map.of())),
  KITE(2, (_, _) -> Commands.propose("kite", Map.of())),
  ACCEPT(12, (play, pick) -> Commands.accept(Pick.proposal(play, pick))),
  REJECT(5, (play, pick) -> Commands.reject(Pick.proposal(play, pick))),
  TAKE_BACK(4, (play, pick) -> Commands.takeBack(Pick.proposal(play, pick))),
  COUNTER(4, (play, pick) -> Commands.counter(Pick.proposal(play, pick), "pears")),
  COUNTER_IN_WORDS(4, DealTry::countered);

  private final int weight;
  private final Making making;

  DealTry(int weight, Making making) {
    this.weight = weight;
    this.making = making;
  }

  private static Command swap(boolean secret, @Nullable Instant expires, DealClause... clauses) {
    return new Command.ProposeDeal(
        0,
        "swap",
        Map.of("fruit", "apples", "price", "steep"),
        "Shall we?",
        new Command.DealForm(secret, expires, List.of(clauses)));
  }

  private static DealClause[] clauses(int pick) {
    Visibility visibility = Pick.one(pick, Visibility.values());
    return new DealClause[] {
      new DealClause(Orchard.AMBER, visibility, "Ripe ones"),
      new DealClause(Orchard.AMBER, Visibility.HIDDEN, "Or none")
    };
  }

  private static Command countered(Play play, int pick) {
    var form = new Command.DealForm(pick % 2 == 0, null, List.of(clauses(pick)));
    Map<String, String> terms = Map.of("fruit", "pears", "price", "fair");
    return new Command.CounterDeal(Pick.proposal(play, pick), terms, "Rather this", form);
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public List<Anybody> usual() {
    return Anybody.MEMBERS;
  }

  @Override
  public Command command(Play play, int pick) {
    return making.of(play, pick);
  }
}
