package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Parameter;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;

/** Reads kinds of deals. */
final class DealReader {
  private static final String EACH = "each";
  private static final List<String> KEYS =
      List.of(
          "title",
          "text",
          "parties",
          "terms",
          "cost",
          "requires",
          "limits",
          "secret",
          "report",
          "effects",
          Cites.KEY);

  private final Fields root;
  private final Context context;
  private final Problems problems;

  DealReader(Fields root, Context context) {
    this.root = root;
    this.context = context;
    this.problems = context.problems();
  }

  List<DealKind> read() {
    List<DealKind> deals = new ArrayList<>();
    for (YamlEntry entry : root.byId("deals", "deals")) {
      deals.add(deal(entry));
    }
    return deals;
  }

  private DealKind deal(YamlEntry entry) {
    String id = entry.key().text();
    Fields fields = Fields.of(entry.value(), entry.key().place(), "a deal", problems, KEYS);
    String title = fields.text("title");
    List<Integer> parties = parties(fields, id);
    List<Parameter> terms = new ParameterReader(context, true).read(fields, "terms");
    Scope scope = new Scope(context.vocabulary(), Scope.Site.DEAL, List.of(), terms);
    OrderReader order = new OrderReader(context, scope, parties);
    boolean secret = fields.flag("secret");
    String names =
        parties.stream().map(context.vocabulary()::actorTitle).collect(Collectors.joining(" and "));
    return new DealKind(
        id,
        title,
        fields.text("text", ""),
        parties,
        terms,
        costs(fields, order, parties),
        order.requirements(fields),
        order.limits(fields, 1),
        secret,
        order.report(fields, secret, title + ": agreed by " + names + "."),
        new EffectReader(context, scope, parties).read(fields.optional("effects")),
        context.cites().of(fields, "the deal \"" + id + "\""));
  }

  private List<Integer> parties(Fields fields, String id) {
    YamlValue value = fields.required("parties");
    if (value == null) {
      return List.of();
    }
    Vocabulary vocabulary = context.vocabulary();
    int before = problems.count();
    List<Integer> parties =
        ActorReader.list(value, vocabulary.actorIds(), vocabulary.teamCount(), true, problems);
    if (parties.size() < 2 && problems.count() == before) {
      String message = "the deal \"" + id + "\" has fewer than two parties";
      String fix = "Name at least two teams.";
      problems.add(ProblemKind.TOO_FEW_PARTIES, fields.keyPlace("parties"), message, fix);
    }
    return parties;
  }

  /** What each party pays, in their order: its own entry, else that of {@code each}. */
  private List<List<Cost>> costs(Fields owner, OrderReader order, List<Integer> parties) {
    YamlValue value = owner.optional("cost");
    if (value == null) {
      return parties.stream().map(_ -> List.<Cost>of()).toList();
    }
    List<String> names = parties.stream().map(context.vocabulary()::actorId).toList();
    List<String> keys = new ArrayList<>(List.of(EACH));
    keys.addAll(names);
    Fields fields = Fields.of(value, owner.keyPlace("cost"), "a deal's cost", problems, keys);
    YamlValue each = fields.optional(EACH);
    List<Integer> others =
        parties.stream().filter(party -> !fields.has(context.vocabulary().actorId(party))).toList();
    List<Cost> common = each == null ? List.of() : order.costs(each, owner, others);
    List<List<Cost>> costs = new ArrayList<>();
    for (int party : parties) {
      YamlValue own = fields.optional(context.vocabulary().actorId(party));
      costs.add(own == null ? common : order.costs(own, owner, List.of(party)));
    }
    return costs;
  }
}
