package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.ReportText;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.scenario.compile.TrackName.Found;
import org.demarche.scenario.compile.TrackName.Wrong;
import org.demarche.scenario.expression.CompiledExpression;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads what a move, deal, rule or inject does. */
final class EffectReader {
  private static final List<String> KINDS =
      List.of("track", "channel", "when", "chance", "scale", "each", "probe", "redraw", "report");
  private static final List<String> OPERATIONS = List.of("add", "multiply", "set");

  private final Context context;
  private final Scope scope;
  private final Problems problems;
  private final List<Integer> insiders;

  /**
   * @param insiders teams that read every report of this order
   */
  EffectReader(Context context, Scope scope, List<Integer> insiders) {
    this.context = context;
    this.scope = scope;
    this.problems = context.problems();
    this.insiders = insiders;
  }

  List<Effect> read(@Nullable YamlValue value) {
    List<Effect> effects = new ArrayList<>();
    if (value == null) {
      return effects;
    }
    for (YamlValue item : Fields.items(value, problems)) {
      Effect effect = effect(item);
      if (effect != null) {
        effects.add(effect);
      }
    }
    return effects;
  }

  private @Nullable Effect effect(YamlValue item) {
    if (!(item instanceof YamlMap map)) {
      Fields.wrongType(problems, item, "an effect is a map", "For example {track: oil, add: 1}.");
      return null;
    }
    for (String kind : KINDS) {
      if (map.find(kind) != null) {
        return effect(kind, map);
      }
    }
    String known = String.join(", ", KINDS);
    String message = "this effect has none of " + known;
    String fix =
        map.entries().isEmpty()
            ? "For example {track: oil, add: 1}."
            : Nearest.fix(map.entries().getFirst().key().text(), KINDS);
    problems.add(ProblemKind.MISSING_KEY, map.place(), message, fix);
    return null;
  }

  private @Nullable Effect effect(String kind, YamlMap map) {
    return switch (kind) {
      case "track" -> change(fields(map, "a change", "track", "add", "multiply", "set", "noise"));
      case "channel" -> feed(fields(map, "a feed", "channel", "add"));
      case "when" -> when(fields(map, "a condition's effect", "when", "then", "else"));
      case "chance" -> chance(fields(map, "a chance", "chance", "label", "then", "else"));
      case "scale" -> scale(fields(map, "a scaled effect", "scale", "do"));
      case "each" -> each(fields(map, "an effect for each", "each", "do"));
      case "probe" -> probe(fields(map, "a probe", "probe", "noise", "clause"));
      case "redraw" -> redraw(fields(map, "a redraw", "redraw"));
      default -> report(fields(map, "a report", "report", "audience"));
    };
  }

  private Fields fields(YamlMap map, String what, String... keys) {
    return Fields.of(map, map.entries().getFirst().key().place(), what, problems, List.of(keys));
  }

  private @Nullable Effect change(Fields fields) {
    YamlScalar name = fields.requiredScalar("track");
    Found track = track(name);
    if (name != null
        && track != null
        && context.vocabulary().tracks().get(track.track()).derived()) {
      String message =
          "\"" + name.text() + "\" follows from other tracks, so nothing can change it";
      problems.add(
          ProblemKind.DERIVED_TRACK, name.place(), message, "Change what it follows from.");
    }
    List<String> given = OPERATIONS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      String message = "a change has one of add, multiply and set; this has " + given.size();
      problems.add(ProblemKind.MISSING_KEY, fields.place(), message, "For example \"add: 1\".");
      return null;
    }
    YamlValue value = fields.required(given.getFirst());
    CompiledExpression amount = amount(value);
    YamlValue noiseValue = fields.optional("noise");
    CompiledExpression noise = noise(noiseValue);
    if (track == null || amount == null || value == null) {
      return null;
    }
    Operation operation =
        switch (given.getFirst()) {
          case "add" -> Operation.ADD;
          case "multiply" -> Operation.MULTIPLY;
          default -> Operation.SET;
        };
    if (operation == Operation.SET) {
      mustFit(amount, track, value);
    }
    if (noiseValue == null) {
      new Secrets(scope, problems).mustNotGiveAway(track, amount, value);
    }
    return new Effect.Change(track.ref(), operation, amount, noise);
  }

  private @Nullable Found track(@Nullable YamlScalar name) {
    if (name == null) {
      return null;
    }
    return switch (scope.track(name.text())) {
      case Found found -> found;
      case Wrong(var kind, var message, var fix, int from, int length) -> {
        problems.add(kind, name.part(from, length), message, fix);
        yield null;
      }
    };
  }

  private void mustFit(CompiledExpression amount, Found track, YamlValue value) {
    Double constant = amount.constant();
    var range = context.vocabulary().tracks().get(track.track());
    if (constant != null && (constant < range.minimum() || constant > range.maximum())) {
      String message =
          Numbers.write(constant)
              + " is outside the track's range, "
              + Numbers.write(range.minimum())
              + " to "
              + Numbers.write(range.maximum());
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "");
    }
  }

  private @Nullable CompiledExpression amount(@Nullable YamlValue value) {
    return value == null ? null : context.cel().number(value, scope, problems);
  }

  private @Nullable CompiledExpression noise(@Nullable YamlValue value) {
    CompiledExpression noise = amount(value);
    Double constant = noise == null ? null : noise.constant();
    if (value != null && constant != null && constant < 0) {
      String message = "a noise cannot be below 0";
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "");
    }
    return noise;
  }

  private @Nullable Effect feed(Fields fields) {
    YamlScalar name = fields.requiredScalar("channel");
    int channel =
        name == null
            ? -1
            : Vocabulary.find(name, context.vocabulary().channelIds(), "channel", problems);
    CompiledExpression amount = amount(fields.required("add"));
    if (channel < 0 || amount == null) {
      return null;
    }
    context.vocabulary().feedChannel(channel);
    return new Effect.Feed(channel, amount);
  }

  private @Nullable Effect when(Fields fields) {
    YamlValue value = fields.required("when");
    CompiledExpression condition =
        value == null ? null : context.cel().condition(value, scope, problems);
    List<Effect> then = read(fields.required("then"));
    List<Effect> otherwise = read(fields.optional("else"));
    return condition == null ? null : new Effect.When(condition, then, otherwise);
  }

  private @Nullable Effect chance(Fields fields) {
    CompiledExpression probability = probability(fields.required("chance"));
    String label = fields.text("label");
    List<Effect> then = read(fields.required("then"));
    List<Effect> otherwise = read(fields.optional("else"));
    return probability == null ? null : new Effect.Chance(label, probability, then, otherwise);
  }

  private @Nullable CompiledExpression probability(@Nullable YamlValue value) {
    CompiledExpression probability = amount(value);
    Double constant = probability == null ? null : probability.constant();
    if (value != null && constant != null && (constant < 0 || constant > 1)) {
      String message = "a probability lies from 0 to 1, but this is " + Numbers.write(constant);
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "");
    }
    return probability;
  }

  private @Nullable Effect scale(Fields fields) {
    CompiledExpression factor = amount(fields.required("scale"));
    List<Effect> effects = read(fields.required("do"));
    return factor == null ? null : new Effect.Scaled(factor, effects);
  }

  private @Nullable Effect each(Fields fields) {
    YamlValue value = fields.required("each");
    if (value == null) {
      return null;
    }
    if (!scope.others().isEmpty()) {
      String message = "an \"each\" cannot stand within another";
      problems.add(ProblemKind.UNKNOWN_KEY, fields.keyPlace("each"), message, "");
      return null;
    }
    Vocabulary vocabulary = context.vocabulary();
    List<Integer> actors =
        ActorReader.list(value, vocabulary.actorIds(), vocabulary.teamCount(), false, problems);
    EffectReader inner = new EffectReader(context, scope.withOthers(actors), insiders);
    return new Effect.Each(actors, inner.read(fields.required("do")));
  }

  private @Nullable Effect redraw(Fields fields) {
    YamlScalar name = fields.requiredScalar("redraw");
    if (name == null) {
      return null;
    }
    if (scope.site() != Scope.Site.INJECT) {
      String message = "only an inject can redraw an objective, at the opening of a turn";
      problems.add(ProblemKind.UNKNOWN_KEY, fields.keyPlace("redraw"), message, "");
      return null;
    }
    int team = Vocabulary.find(name, context.vocabulary().teamIds(), "team", problems);
    return team < 0 ? null : new Effect.Redraw(team);
  }

  private @Nullable Effect probe(Fields fields) {
    YamlScalar name = fields.requiredScalar("probe");
    YamlValue value = fields.required("noise");
    CompiledExpression noise = noise(value);
    CompiledExpression clause = probability(fields.optional("clause"));
    if (name == null) {
      return null;
    }
    if (scope.site() != Scope.Site.MOVE) {
      String message = "only a move can probe, because its mover gets the reading";
      problems.add(ProblemKind.UNKNOWN_KEY, fields.keyPlace("probe"), message, "");
      return null;
    }
    List<String> tracks =
        scope.parameters().stream()
            .filter(parameter -> parameter.kind() instanceof Parameter.Kind.OfTrack)
            .map(Parameter::id)
            .toList();
    int parameter = scope.parameter(name.text());
    if (parameter >= 0
        && scope.parameters().get(parameter).kind() instanceof Parameter.Kind.OfDeal) {
      CompiledExpression learned = clause == null ? CompiledExpression.constant("0", 0) : clause;
      return noise == null ? null : new Effect.ProbeDeal(parameter, noise, learned);
    }
    int found = Vocabulary.find(name, tracks, "track or deal parameter", problems);
    return found < 0 || noise == null
        ? null
        : new Effect.Probe(scope.parameter(name.text()), noise);
  }

  private @Nullable Effect report(Fields fields) {
    YamlScalar template = fields.requiredScalar("report");
    Audience audience = AudienceReader.read(fields, context);
    if (template == null) {
      return null;
    }
    new Templates(scope, insiders, problems).check(template, audience);
    return new Effect.Report(new ReportText(scope.withNames(template.text().strip()), audience));
  }
}
