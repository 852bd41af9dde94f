package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A move in a team's orders.
 *
 * @param id unique in the session, for example {@code m12}
 * @param move index of the move in the scenario
 * @param parameters values by parameter id, checked and completed with defaults
 * @param costs by resource index
 * @param author display name of the member who added it, or of the bot
 * @param logged the version of the session it was added to, which tells what was ordered first
 * @param rulings what white cell has decided about it, at most one for each parameter
 * @param prediction what the team expects of it
 * @param revision how often it was edited
 * @param editor display name of who edited it last; empty if nobody did
 */
public record OrderedMove(
    String id,
    int move,
    Map<String, String> parameters,
    List<Double> costs,
    String rationale,
    String author,
    long logged,
    List<Ruling> rulings,
    Prediction prediction,
    int revision,
    String editor) {

  /** The author of what the scenario has a team do by default. */
  static final String DEFAULT_AUTHOR = "Default";

  public OrderedMove {
    parameters = Map.copyOf(parameters);
    costs = List.copyOf(costs);
    rulings = List.copyOf(rulings);
    prediction = prediction == null ? Prediction.NONE : prediction;
  }

  /** A move that white cell has decided nothing about. */
  public OrderedMove(
      String id,
      int move,
      Map<String, String> parameters,
      List<Double> costs,
      String rationale,
      String author,
      long logged) {
    this(id, move, parameters, costs, rationale, author, logged, List.of(), Prediction.NONE, 0, "");
  }

  /**
   * Why white cell has set a parameter as it is.
   *
   * @param reason for the debrief
   * @param publicText what all read when the turn is resolved; may be empty
   * @param privateNote for facilitators alone; may be empty
   */
  public record Ruling(String parameter, String reason, String publicText, String privateNote) {

    /** Without words to anybody else. */
    public Ruling(String parameter, String reason) {
      this(parameter, reason, "", "");
    }

    Ruling forTeam() {
      return new Ruling(parameter, "", publicText, "");
    }

    Ruling withoutNote() {
      return new Ruling(parameter, reason, publicText, "");
    }
  }

  /** The move without the version it was added to, which would tell how much others do. */
  public OrderedMove unlogged() {
    return new OrderedMove(
        id, move, parameters, costs, rationale, author, 0, rulings, prediction, revision, editor);
  }

  /** The move without these parameters and whatever was decided about them. */
  public OrderedMove without(List<String> hidden) {
    Map<String, String> shown = new TreeMap<>(parameters);
    hidden.forEach(shown::remove);
    return with(
        shown, rulings.stream().filter(ruling -> !hidden.contains(ruling.parameter())).toList());
  }

  /** The move once white cell has set a parameter. */
  OrderedMove ruled(Ruling ruling, String value) {
    Map<String, String> set = new TreeMap<>(parameters);
    set.put(ruling.parameter(), value);
    List<Ruling> all = new ArrayList<>(rulings);
    all.removeIf(earlier -> earlier.parameter().equals(ruling.parameter()));
    all.add(ruling);
    return with(set, all);
  }

  /** The move with other parameters, about which white cell has decided nothing yet. */
  OrderedMove repriced(Map<String, String> parameters, List<Double> costs) {
    return new OrderedMove(
        id,
        move,
        parameters,
        costs,
        rationale,
        author,
        logged,
        List.of(),
        prediction,
        revision,
        editor);
  }

  /** The move once somebody has edited it. */
  OrderedMove edited(String rationale, Prediction prediction, String editor) {
    return new OrderedMove(
        id,
        move,
        parameters,
        costs,
        rationale,
        author,
        logged,
        rulings,
        prediction,
        revision + 1,
        editor);
  }

  /** The move as other teams may see it: what is ordered, and nothing of why and how. */
  public OrderedMove bare() {
    return new OrderedMove(
        id, move, parameters, List.of(), "", "", 0, List.of(), Prediction.NONE, 0, "");
  }

  /** The move with those words of white cell's alone that its team may read once it is resolved. */
  public OrderedMove withPublicRulings() {
    return with(parameters, rulings.stream().map(Ruling::forTeam).toList());
  }

  /** The move with all of white cell's words but those that are for facilitators alone. */
  public OrderedMove withoutNotes() {
    return with(parameters, rulings.stream().map(Ruling::withoutNote).toList());
  }

  private OrderedMove with(Map<String, String> parameters, List<Ruling> rulings) {
    return new OrderedMove(
        id,
        move,
        parameters,
        costs,
        rationale,
        author,
        logged,
        rulings,
        prediction,
        revision,
        editor);
  }

  /** Whether nobody ordered it: the scenario says that it is done by default. */
  public boolean byDefault() {
    return author.equals(DEFAULT_AUTHOR);
  }
}
