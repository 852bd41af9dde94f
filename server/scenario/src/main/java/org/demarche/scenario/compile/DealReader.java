package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.DealKind.Consent;
import org.demarche.engine.model.DealKind.Standing;
import org.demarche.engine.model.Parameter;
import org.demarche.scenario.expression.CompiledExpression;
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
          "between",
          "proposers",
          "consent",
          "terms",
          "cost",
          "requires",
          "limits",
          "secret",
          "report",
          "effects",
          "standing",
          "project",
          "renege",
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
    Vocabulary vocabulary = context.vocabulary();
    List<Integer> all = parties(fields, id);
    List<Integer> parties = all.stream().filter(party -> party < vocabulary.teamCount()).toList();
    boolean between = fields.has("between") && parties.size() == 2;
    String names = all.stream().map(vocabulary::actorTitle).collect(Collectors.joining(" and "));
    String title = fields.text("title") + (between ? " (" + names + ")" : "");
    List<Parameter> terms = new ParameterReader(context, true).read(fields, "terms");
    Scope open = new Scope(vocabulary, Scope.Site.DEAL, List.of(), terms);
    Scope scope =
        between
            ? open.withNamed(Map.of("self", parties.getFirst(), "partner", parties.getLast()))
            : open;
    OrderReader order = new OrderReader(context, scope, parties);
    boolean secret = fields.flag("secret");
    Standing standing = new KeptDealReader(context, fields, id, terms).read();
    return new DealKind(
        id,
        title,
        fields.text("text", ""),
        parties,
        proposers(fields, parties),
        consents(fields, all, scope),
        terms,
        costs(fields, order, parties),
        order.requirements(fields),
        order.limits(fields, 1),
        secret,
        scope.withNames(order.report(fields, secret, title + ": agreed by " + names + ".")),
        new EffectReader(context, scope, parties).read(fields.optional("effects")),
        context.cites().of(fields, "the deal \"" + id + "\""),
        standing);
  }

  /** Teams and other actors. */
  private List<Integer> parties(Fields fields, String id) {
    YamlValue value = fields.required("parties");
    if (value == null) {
      return List.of();
    }
    Vocabulary vocabulary = context.vocabulary();
    int before = problems.count();
    List<Integer> parties =
        ActorReader.list(value, vocabulary.actorIds(), vocabulary.teamCount(), false, problems);
    boolean played = parties.stream().anyMatch(party -> party < vocabulary.teamCount());
    if ((parties.size() < 2 || !played) && problems.count() == before) {
      String message = "the deal \"" + id + "\" has fewer than two parties, or none that is a team";
      String fix = "Name at least two, and among them a team.";
      problems.add(ProblemKind.TOO_FEW_PARTIES, fields.keyPlace("parties"), message, fix);
    }
    return parties;
  }

  private List<Integer> proposers(Fields fields, List<Integer> parties) {
    YamlValue value = fields.optional("proposers");
    if (value == null) {
      return parties;
    }
    Vocabulary vocabulary = context.vocabulary();
    List<Integer> proposers =
        ActorReader.list(value, vocabulary.actorIds(), vocabulary.teamCount(), true, problems);
    if (fields.has("between")) {
      proposers = proposers.stream().filter(parties::contains).toList();
    }
    if (!parties.containsAll(proposers) || proposers.isEmpty()) {
      String message = "who proposes a deal is one of its parties";
      problems.add(ProblemKind.NOBODY, fields.keyPlace("proposers"), message, "Name parties only.");
    }
    return proposers;
  }

  /** What those parties think that nobody plays. */
  private List<Consent> consents(Fields owner, List<Integer> parties, Scope scope) {
    Vocabulary vocabulary = context.vocabulary();
    List<Integer> unplayed =
        parties.stream().filter(party -> party >= vocabulary.teamCount()).toList();
    YamlValue value = owner.optional("consent");
    if (value == null) {
      return List.of();
    }
    List<String> ids = unplayed.stream().map(vocabulary::actorId).toList();
    Fields byActor = Fields.of(value, owner.keyPlace("consent"), "\"consent\"", problems, ids);
    List<Consent> consents = new ArrayList<>();
    for (int actor : unplayed) {
      YamlValue own = byActor.optional(vocabulary.actorId(actor));
      if (own != null) {
        Fields fields = Fields.of(own, own.place(), "a consent", problems, List.of("that", "text"));
        YamlValue that = fields.required("that");
        CompiledExpression condition =
            that == null ? null : context.cel().condition(that, scope, problems);
        String text = fields.text("text");
        if (condition != null) {
          consents.add(new Consent(actor, condition, text));
        }
      }
    }
    return consents;
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
