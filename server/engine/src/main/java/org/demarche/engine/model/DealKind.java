package org.demarche.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of agreement that its parties may make.
 *
 * @param parties who all have to agree, by team index
 * @param proposers who of them may propose it
 * @param consents what actors that nobody plays think of it
 * @param costs what each party pays when it takes effect, in the order of {@code parties}
 * @param secret whether the bulletin keeps silent about it
 * @param report what the bulletin says of it; unused if secret
 * @param standing what is kept of it over turns; null if it is over at once
 */
public record DealKind(
    String id,
    String title,
    String text,
    List<Integer> parties,
    List<Integer> proposers,
    List<Consent> consents,
    List<Parameter> terms,
    List<List<Cost>> costs,
    List<Requirement> requirements,
    Move.Limits limits,
    boolean secret,
    String report,
    List<Effect> effects,
    List<String> cites,
    @Nullable Standing standing) {

  public DealKind {
    parties = List.copyOf(parties);
    proposers = List.copyOf(proposers);
    consents = List.copyOf(consents);
    terms = List.copyOf(terms);
    costs = costs.stream().map(List::copyOf).toList();
    requirements = List.copyOf(requirements);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }

  /** A deal that any party may propose and that is over once it has taken effect. */
  public DealKind(
      String id,
      String title,
      String text,
      List<Integer> parties,
      List<Parameter> terms,
      List<List<Cost>> costs,
      List<Requirement> requirements,
      Move.Limits limits,
      boolean secret,
      String report,
      List<Effect> effects,
      List<String> cites) {
    this(
        id,
        title,
        text,
        parties,
        parties,
        List.of(),
        terms,
        costs,
        requirements,
        limits,
        secret,
        report,
        effects,
        cites,
        null);
  }

  /**
   * What an actor that nobody plays thinks of the deal when the turn closes.
   *
   * @param actor index of the actor
   * @param condition whether it agrees
   * @param text why it does not, for the parties
   */
  public record Consent(int actor, Expression condition, String text) {}

  /**
   * The tracks that keep a deal over turns, by slot.
   *
   * @param live 1 while it is in force, else 0
   * @param progress what is really delivered, in percent; {@link #NONE} if nothing is
   * @param probed how often it was probed in the running turn; {@link #NONE} without clauses
   */
  public record Standing(int live, int progress, int probed, List<Clause> clauses) {
    public static final int NONE = -1;

    public Standing {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * A secret clause.
   *
   * @param term index of the term that may hold it
   * @param text what it is about, for who finds it
   * @param slot 1 while it is in force and has not leaked
   */
  public record Clause(int term, int slot, String text) {}
}
