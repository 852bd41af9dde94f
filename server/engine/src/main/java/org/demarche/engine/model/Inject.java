package org.demarche.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event from outside, at the opening of a turn. Each happens at most once in a game.
 *
 * @param turn the turn it belongs to; 0 for any
 * @param condition what must hold as well; null for nothing
 * @param probability of happening when turn and condition fit, 0 to 1
 * @param audience who reads its text
 * @param outside whether it is a fact from outside the scenario's sources
 * @param choices what it lets teams decide in the turn
 * @param deck index of the deck it is a card of; {@link #NO_CARD} if it is none
 * @param weight of a card, how likely it is drawn relative to the others
 */
public record Inject(
    String id,
    String title,
    String text,
    int turn,
    @Nullable Expression condition,
    double probability,
    ReportText.Audience audience,
    boolean outside,
    List<Effect> effects,
    List<String> cites,
    List<Choice> choices,
    int deck,
    double weight) {

  public static final int NO_CARD = -1;

  public Inject {
    choices = List.copyOf(choices);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }

  /** An inject that opens no choice and is no card. */
  public Inject(
      String id,
      String title,
      String text,
      int turn,
      @Nullable Expression condition,
      double probability,
      ReportText.Audience audience,
      boolean outside,
      List<Effect> effects,
      List<String> cites) {
    this(
        id,
        title,
        text,
        turn,
        condition,
        probability,
        audience,
        outside,
        effects,
        cites,
        List.of(),
        NO_CARD,
        1);
  }

  /**
   * What a team may decide.
   *
   * @param team index of the team
   * @param options indices of moves, of which it may order one
   * @param otherwise index of the move that is carried out if it orders none; -1 for nothing
   */
  public record Choice(int team, String question, List<Integer> options, int otherwise) {
    public Choice {
      options = List.copyOf(options);
    }
  }
}
