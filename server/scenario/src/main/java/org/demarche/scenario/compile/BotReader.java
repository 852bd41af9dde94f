package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.engine.model.BotPolicy;
import org.demarche.engine.model.BotPolicy.DealPolicy;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.BotPolicy.WeightedMove;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Parameter;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads how bots play. */
final class BotReader {
  /** What bots do about deals if nothing is written. */
  private static final double PROPOSE = 0.2;

  private static final double ACCEPT = 0.5;

  private static final String ABSENT = "absent";

  private final Fields root;
  private final Context context;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final List<Move> moves;
  private final List<DealKind> deals;
  private final List<Objective> objectives;

  BotReader(
      Fields root,
      Context context,
      List<Move> moves,
      List<DealKind> deals,
      List<Objective> objectives) {
    this.root = root;
    this.context = context;
    this.objectives = objectives;
    this.vocabulary = context.vocabulary();
    this.problems = context.problems();
    this.moves = moves;
    this.deals = deals;
  }

  BotPolicy read() {
    YamlValue value = root.optional("bots");
    Fields byTeam =
        value == null
            ? Fields.none(problems)
            : Fields.of(value, root.keyPlace("bots"), "\"bots\"", problems, vocabulary.teamIds());
    List<TeamPolicy> teams = new ArrayList<>();
    List<List<TeamPolicy>> named = new ArrayList<>();
    for (int team = 0; team < vocabulary.teamCount(); team++) {
      String id = vocabulary.actorId(team);
      YamlValue own = byTeam.optional(id);
      teams.add(own == null ? anything(team) : policy(own, byTeam, team));
      named.add(named(own, team));
    }
    return new BotPolicy(teams, named);
  }

  /** Every move is as likely as any other. */
  private TeamPolicy anything(int team) {
    return new TeamPolicy(
        IntStream.range(0, moves.size())
            .filter(move -> moves.get(move).teams().contains(team))
            .mapToObj(move -> new WeightedMove(move, Map.of(), 1))
            .toList(),
        IntStream.range(0, deals.size())
            .filter(deal -> deals.get(deal).parties().contains(team))
            .mapToObj(deal -> new DealPolicy(deal, Map.of(), PROPOSE, ACCEPT))
            .toList());
  }

  private TeamPolicy policy(YamlValue value, Fields byTeam, int team) {
    Fields fields =
        Fields.of(
            value,
            byTeam.keyPlace(vocabulary.actorId(team)),
            "a bot",
            problems,
            List.of("moves", "deals", "policies"));
    return new TeamPolicy(moves(fields, team), deals(fields, team));
  }

  private List<WeightedMove> moves(Fields fields, int team) {
    List<WeightedMove> weighted = new ArrayList<>();
    for (YamlValue item : fields.list("moves")) {
      WeightedMove move = move(item, team);
      if (move != null) {
        weighted.add(move);
      }
    }
    return weighted;
  }

  private List<DealPolicy> deals(Fields fields, int team) {
    List<DealPolicy> policies = new ArrayList<>();
    for (YamlValue item : fields.list("deals")) {
      DealPolicy deal = deal(item, team);
      if (deal != null) {
        policies.add(deal);
      }
    }
    return policies;
  }

  private List<TeamPolicy> named(@Nullable YamlValue own, int team) {
    List<TeamPolicy> policies = new ArrayList<>();
    YamlEntry found = own instanceof YamlMap map ? map.find("policies") : null;
    if (found != null) {
      for (YamlEntry entry : Fields.byId(found.value(), "policies", problems)) {
        policies.add(namedPolicy(entry, team));
      }
    }
    return policies;
  }

  private TeamPolicy namedPolicy(YamlEntry entry, int team) {
    List<String> keys = List.of("title", "text", "aims", "moves", "deals");
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a policy", problems, keys);
    if (entry.key().text().equals(TeamPolicy.STANDARD)) {
      String message = "a team's moves and deals outside \"policies\" are its standard policy";
      problems.add(ProblemKind.DUPLICATE_ID, entry.key().place(), message, "Choose another id.");
    }
    List<String> ids = objectives.stream().map(Objective::id).toList();
    List<Integer> aims = new ArrayList<>();
    for (YamlScalar aim : fields.texts("aims")) {
      int objective = Vocabulary.find(aim, ids, "objective", problems);
      if (objective >= 0 && objectives.get(objective).team() != team) {
        String message = "\"" + aim.text() + "\" is no objective of " + vocabulary.actorTitle(team);
        problems.add(ProblemKind.NOBODY, aim.place(), message, "Leave it out here.");
      } else if (objective >= 0) {
        aims.add(objective);
      }
    }
    return new TeamPolicy(
        entry.key().text(),
        fields.text("title"),
        fields.text("text", ""),
        aims,
        moves(fields, team),
        deals(fields, team));
  }

  /** What each team orders that did nothing in a turn. */
  List<List<WeightedMove>> absent() {
    YamlValue value = root.optional(ABSENT);
    Fields byTeam =
        value == null
            ? Fields.none(problems)
            : Fields.of(value, root.keyPlace(ABSENT), "\"absent\"", problems, vocabulary.teamIds());
    List<List<WeightedMove>> absent = new ArrayList<>();
    for (int team = 0; team < vocabulary.teamCount(); team++) {
      List<WeightedMove> own = new ArrayList<>();
      for (YamlValue item : byTeam.list(vocabulary.actorId(team))) {
        WeightedMove move = move(item, team);
        if (move != null) {
          own.add(move);
        }
      }
      absent.add(own);
    }
    return absent;
  }

  private @Nullable WeightedMove move(YamlValue item, int team) {
    List<String> keys = List.of("move", "weight", "with", "when");
    Fields fields = Fields.of(item, item.place(), "a bot's move", problems, keys);
    double weight = fields.number("weight", 0, ThesisReader.LARGEST_WEIGHT, 1);
    YamlScalar name = fields.requiredScalar("move");
    List<String> ids = moves.stream().map(Move::id).toList();
    int move = name == null ? -1 : Vocabulary.find(name, ids, "move", problems);
    if (name == null || move < 0) {
      return null;
    }
    List<Integer> teams = moves.get(move).teams();
    if (!teams.isEmpty() && !teams.contains(team)) {
      String message = vocabulary.actorTitle(team) + " may not order \"" + name.text() + "\"";
      problems.add(ProblemKind.NOBODY, name.place(), message, "Leave it out here.");
    }
    YamlValue when = fields.optional("when");
    Scope scope = new Scope(vocabulary, Scope.Site.BOT, List.of(team), List.of());
    return new WeightedMove(
        move,
        with(fields, moves.get(move).parameters()),
        weight,
        when == null ? null : context.cel().condition(when, scope, problems));
  }

  private @Nullable DealPolicy deal(YamlValue item, int team) {
    List<String> keys = List.of("deal", "propose", "accept", "with");
    Fields fields = Fields.of(item, item.place(), "a bot's deal", problems, keys);
    double propose = fields.number("propose", 0, 1, PROPOSE);
    double accept = fields.number("accept", 0, 1, ACCEPT);
    YamlScalar name = fields.requiredScalar("deal");
    List<String> ids = deals.stream().map(DealKind::id).toList();
    int deal = name == null ? -1 : Vocabulary.find(name, ids, "deal", problems);
    if (name == null || deal < 0) {
      return null;
    }
    List<Integer> parties = deals.get(deal).parties();
    if (!parties.isEmpty() && !parties.contains(team)) {
      String message = vocabulary.actorTitle(team) + " is no party to \"" + name.text() + "\"";
      problems.add(ProblemKind.NOBODY, name.place(), message, "Leave it out here.");
    }
    return new DealPolicy(deal, with(fields, deals.get(deal).terms()), propose, accept);
  }

  private Map<String, String> with(Fields owner, List<Parameter> parameters) {
    Map<String, String> values = new TreeMap<>();
    YamlValue value = owner.optional("with");
    if (value == null) {
      return values;
    }
    List<String> ids = parameters.stream().map(Parameter::id).toList();
    Fields fields = Fields.of(value, owner.keyPlace("with"), "\"with\"", problems, ids);
    for (Parameter parameter : parameters) {
      YamlValue given = fields.optional(parameter.id());
      String chosen =
          given == null
              ? null
              : new ParameterValues(vocabulary, problems).read(given, parameter.kind());
      if (chosen != null) {
        values.put(parameter.id(), chosen);
      }
    }
    return values;
  }
}
