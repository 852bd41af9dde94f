package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads moves. */
final class MoveReader {
  private static final String MOVES = "moves";
  private static final List<String> KEYS =
      List.of(
          "title",
          "text",
          "by",
          "parameters",
          "cost",
          "requires",
          "limits",
          "repeat",
          "free",
          "opened_by",
          "secret",
          "report",
          "effects",
          Cites.KEY);

  private final Fields root;
  private final Context context;
  private final int moveLimit;
  private final double repeat;

  /**
   * @param repeat what a move counts after a turn in which it was ordered too, unless it says so
   */
  MoveReader(Fields root, Context context, int moveLimit, double repeat) {
    this.root = root;
    this.context = context;
    this.moveLimit = moveLimit;
    this.repeat = repeat;
  }

  List<Move> read() {
    root.required(MOVES);
    List<Move> moves = new ArrayList<>();
    for (YamlEntry entry : root.byId(MOVES, MOVES)) {
      moves.add(move(entry));
    }
    return moves;
  }

  private Move move(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields =
        Fields.of(entry.value(), entry.key().place(), "a move", context.problems(), KEYS);
    String title = fields.text("title");
    List<Integer> teams = teams(fields, id);
    List<Parameter> parameters = new ParameterReader(context, false).read(fields, "parameters");
    List<Integer> selves = teams.isEmpty() ? context.vocabulary().teams() : teams;
    Scope scope = new Scope(context.vocabulary(), Scope.Site.MOVE, selves, parameters);
    OrderReader order = new OrderReader(context, scope, teams);
    boolean secret = fields.flag("secret");
    YamlValue cost = fields.optional("cost");
    List<Cost> costs = cost == null ? List.of() : order.costs(cost, fields, teams);
    return new Move(
        id,
        title,
        fields.text("text", ""),
        teams,
        parameters,
        costs,
        order.requirements(fields),
        limits(order.limits(fields, moveLimit), fields),
        secret,
        order.report(fields, secret, "{self}: " + title + "."),
        new EffectReader(context, scope, teams).read(fields.optional("effects")),
        context.cites().of(fields, "the move \"" + id + "\""),
        opening(fields));
  }

  private Move.Limits limits(Move.Limits limits, Fields fields) {
    double own = fields.number("repeat", 0, 1, repeat);
    return new Move.Limits(
        limits.perTurn(), limits.perGame(), limits.cooldown(), own, fields.flag("free"));
  }

  private int opening(Fields fields) {
    YamlScalar inject = fields.scalar("opened_by");
    return inject == null
        ? Move.ALWAYS_OPEN
        : Vocabulary.find(inject, context.vocabulary().injectIds(), "inject", context.problems());
  }

  private List<Integer> teams(Fields fields, String id) {
    YamlValue value = fields.required("by");
    if (value == null) {
      return List.of();
    }
    Vocabulary vocabulary = context.vocabulary();
    int before = context.problems().count();
    List<Integer> teams =
        ActorReader.list(
            value, vocabulary.actorIds(), vocabulary.teamCount(), true, context.problems());
    if (teams.isEmpty() && context.problems().count() == before) {
      String message = "nobody may order the move \"" + id + "\"";
      String fix = "Name teams, or write \"by: teams\".";
      context.problems().add(ProblemKind.NOBODY, fields.keyPlace("by"), message, fix);
    }
    return teams;
  }
}
