package org.demarche.scenario.compile;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Rule;
import org.demarche.scenario.compile.TrackName.Found;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;

/** Reads the named values of a rule, each of which may read those before it. */
final class LocalReader {
  private static final String LET = "let";

  private final Context context;
  private Scope scope;

  LocalReader(Context context, Scope scope) {
    this.context = context;
    this.scope = scope;
  }

  /**
   * @param locals gets the named values
   * @return the names that the rule's effects know
   */
  Scope read(Fields rule, List<Rule.Local> locals) {
    for (YamlEntry entry : rule.byId(LET, "named values")) {
      String name = entry.key().text();
      Vocabulary vocabulary = context.vocabulary();
      if (vocabulary.trackIds().contains(name) || vocabulary.actorIds().contains(name)) {
        String message = "there is a track or an actor \"" + name + "\" too";
        context
            .problems()
            .add(ProblemKind.NAME_CLASH, entry.key().place(), message, "Choose another name.");
      }
      Rule.Local local = local(name, entry.value());
      locals.add(local);
      scope = scope.withLocal(new Scope.Local(name, isSecret(local), telling(local)));
    }
    return scope;
  }

  private Rule.Local local(String name, YamlValue written) {
    if (!(written instanceof YamlMap)) {
      return new Rule.Local(name, number(written), null);
    }
    List<String> keys = List.of("value", "noise");
    Fields fields = Fields.of(written, written.place(), "a named value", context.problems(), keys);
    YamlValue value = fields.required("value");
    YamlValue noise = fields.optional("noise");
    return new Rule.Local(
        name,
        value == null ? CompiledExpression.constant("0", 0) : number(value),
        noise == null ? null : number(noise));
  }

  private CompiledExpression number(YamlValue value) {
    CompiledExpression number = context.cel().number(value, scope, context.problems());
    return number == null ? CompiledExpression.constant("0", 0) : number;
  }

  private List<Read> telling(Rule.Local local) {
    return local.noise() != null
        ? List.of()
        : local.value().reads().stream()
            .flatMap(
                read ->
                    read instanceof Read.OfLocal inner
                        ? scope.local(inner.local()).telling().stream()
                        : Stream.of(read))
            .toList();
  }

  /** Whether it tells something that not everybody sees exactly. */
  private boolean isSecret(Rule.Local local) {
    return local.noise() != null || local.value().reads().stream().anyMatch(this::isSecret);
  }

  private boolean isSecret(Read read) {
    return switch (read) {
      case Read.OfThesis _, Read.OfChannel _, Read.OfInject _ -> true;
      case Read.OfLocal(_, _, boolean secret) -> secret;
      case Read.OfParameter _ -> false;
      case Read.OfTrack(String name, _, boolean atStart) ->
          !(scope.track(atStart ? name.substring("start.".length()) : name) instanceof Found found
              && found.reach().stream()
                  .allMatch(
                      reach -> new Secrets(scope, context.problems()).isPublic(reach.slot())));
    };
  }
}
