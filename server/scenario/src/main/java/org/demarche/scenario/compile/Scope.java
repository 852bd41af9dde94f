package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.TrackRef;
import org.demarche.scenario.expression.Code;
import org.demarche.scenario.expression.Code.TextCode;
import org.demarche.scenario.expression.Meaning;
import org.demarche.scenario.expression.Names;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.jspecify.annotations.Nullable;

/** What names stand for at one place: in a move, a deal, a rule, an inject or the scoring. */
final class Scope implements Names {
  private static final String START = "start.";
  private static final String THESIS = "thesis.";
  private static final String CHANNEL = "channel.";
  private static final String INJECT = "inject.";

  private final Vocabulary vocabulary;
  private final Site site;
  private final List<Integer> selves;
  private final List<Parameter> parameters;
  private final List<Local> locals;
  private final Map<String, Integer> named;
  private final List<Integer> others;

  /** Where an expression stands. */
  enum Site {
    MOVE,
    DEAL,
    RULE,
    INJECT,
    SCORING,
    DERIVATION,
    BOT
  }

  /**
   * @param selves who {@code self} may be, by actor index; empty if there is no self
   */
  Scope(Vocabulary vocabulary, Site site, List<Integer> selves, List<Parameter> parameters) {
    this(vocabulary, site, selves, parameters, List.of(), Map.of(), List.of());
  }

  /**
   * @param locals of a rule, which stand in place of parameters
   * @param named words that stand for one actor here, by actor index
   * @param others for whom effects may be done, by actor index; empty outside an {@code each}
   */
  private Scope(
      Vocabulary vocabulary,
      Site site,
      List<Integer> selves,
      List<Parameter> parameters,
      List<Local> locals,
      Map<String, Integer> named,
      List<Integer> others) {
    this.vocabulary = vocabulary;
    this.site = site;
    this.selves = List.copyOf(selves);
    this.parameters = List.copyOf(parameters);
    this.locals = List.copyOf(locals);
    this.named = Map.copyOf(named);
    this.others = List.copyOf(others);
  }

  /**
   * A named value of a rule.
   *
   * @param secret whether it tells what not everybody sees exactly
   * @param telling what whoever learned the value could work out; empty behind a noise
   */
  record Local(String name, boolean secret, List<Read> telling) {
    Local {
      telling = List.copyOf(telling);
    }

    private Parameter parameter() {
      return new Parameter(name, name, "", new Kind.Number(0, 0, 0), null, false);
    }
  }

  /** The same, with one more named value of a rule. */
  Scope withLocal(Local local) {
    List<Local> longer = new ArrayList<>(locals);
    longer.add(local);
    List<Parameter> named = longer.stream().map(Local::parameter).toList();
    return new Scope(vocabulary, site, selves, named, longer, this.named, others);
  }

  /** The same, with words that stand for one actor each. */
  Scope withNamed(Map<String, Integer> names) {
    return new Scope(vocabulary, site, selves, parameters, locals, names, others);
  }

  /** The same, where {@code other} stands for one of these actors. */
  Scope withOthers(List<Integer> actors) {
    return new Scope(vocabulary, site, selves, parameters, locals, named, actors);
  }

  /** Who {@code other} may be; empty if there is no other. */
  List<Integer> others() {
    return others;
  }

  /** The actor that the word stands for here; null if it stands for none. */
  @Nullable Integer named(String word) {
    return named.get(word);
  }

  /** A template with the words that stand for one actor written out. */
  String withNames(String template) {
    String text = template;
    for (Map.Entry<String, Integer> name : named.entrySet()) {
      String inText = vocabulary.actors().get(name.getValue()).inText();
      text = text.replace("{" + name.getKey() + "}", inText);
    }
    return text;
  }

  private boolean hasLocals() {
    return !locals.isEmpty();
  }

  Local local(int index) {
    return locals.get(index);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Site site() {
    return site;
  }

  List<Integer> selves() {
    return selves;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  /** The parameter's index; -1 if there is none. */
  int parameter(String id) {
    for (int index = 0; index < parameters.size(); index++) {
      if (parameters.get(index).id().equals(id)) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public Meaning meaning(String name) {
    if (name.startsWith(START)) {
      return track(name, name.substring(START.length()), START.length(), true);
    }
    if (name.startsWith(THESIS)) {
      return thesis(name);
    }
    if (name.startsWith(CHANNEL)) {
      return channel(name);
    }
    if (name.startsWith(INJECT)) {
      return inject(name);
    }
    int parameter = parameter(name);
    if (parameter >= 0) {
      return parameter(name, parameter);
    }
    return switch (name) {
      case "turn" -> new Meaning.OfNumber(Frame::turn, null);
      case "turns" -> new Meaning.OfNumber(Frame::turns, null);
      case "self" -> self();
      case "other" -> others.isEmpty() ? noOther(0) : actorText(Frame.OTHER, others);
      case "partner" -> named.containsKey(name) ? actorName(name) : track(name, name, 0, false);
      default -> track(name, name, 0, false);
    };
  }

  private Meaning self() {
    if (named.containsKey("self")) {
      return actorName("self");
    }
    return selves.isEmpty() ? noSelf(0) : actorText(Frame.SELF, selves);
  }

  private Meaning actorName(String word) {
    String id = vocabulary.actorId(named.getOrDefault(word, 0));
    return new Meaning.OfText(new Code.ConstantText(id), List.of(id));
  }

  private Meaning inject(String name) {
    String id = name.substring(INJECT.length());
    int index = vocabulary.injectIds().indexOf(id);
    if (index < 0) {
      String message = "there is no inject \"" + id + "\"";
      return nothing(message, Nearest.fix(id, vocabulary.injectIds()), INJECT.length(), id);
    }
    return new Meaning.OfNumber(frame -> frame.injects()[index], new Read.OfInject(name, index));
  }

  private Meaning thesis(String name) {
    if (site == Site.DERIVATION || site == Site.BOT) {
      return nothing("nobody can read the thesis here", "Read tracks only.", 0, name);
    }
    String id = name.substring(THESIS.length());
    int index = vocabulary.thesisParameters().indexOf(id);
    if (index < 0) {
      String message = "the theses have no parameter \"" + id + "\"";
      return nothing(message, Nearest.fix(id, vocabulary.thesisParameters()), THESIS.length(), id);
    }
    return new Meaning.OfNumber(frame -> frame.thesis()[index], new Read.OfThesis(name, index));
  }

  private Meaning channel(String name) {
    String id = name.substring(CHANNEL.length());
    int index = vocabulary.channelIds().indexOf(id);
    if (index < 0) {
      String message = "there is no channel \"" + id + "\"";
      return nothing(message, Nearest.fix(id, vocabulary.channelIds()), CHANNEL.length(), id);
    }
    if (site != Site.RULE) {
      String fix = "Channels are still being fed here; read this one in a rule.";
      return nothing("only rules can read channels", fix, 0, name);
    }
    vocabulary.readChannel(index);
    return new Meaning.OfNumber(frame -> frame.channels()[index], new Read.OfChannel(name, index));
  }

  private Meaning parameter(String name, int index) {
    return switch (parameters.get(index).kind()) {
      case Kind.Number _, Kind.Umpire _ ->
          new Meaning.OfNumber(
              frame -> frame.numbers()[index],
              hasLocals()
                  ? new Read.OfLocal(name, index, locals.get(index).secret())
                  : new Read.OfParameter(name, index));
      case Kind.Choice(var options) ->
          new Meaning.OfText(
              frame -> frame.texts()[index],
              options.stream().map(Parameter.Option::value).toList());
      case Kind.Text _ -> new Meaning.OfText(frame -> frame.texts()[index], List.of());
      case Kind.OfActor(var actors) -> actorText(Frame.PARAMETERS + index, actors);
      case Kind.OfDeal(var deals) ->
          new Meaning.OfText(
              frame -> frame.texts()[index], deals.stream().map(vocabulary::dealId).toList());
      case Kind.OfTrack(var slots) ->
          new Meaning.OfText(
              frame -> frame.texts()[index],
              slots.stream().map(slot -> vocabulary.slots().get(slot).id()).toList());
    };
  }

  private Meaning actorText(int role, List<Integer> actors) {
    String[] ids = vocabulary.actorIds().toArray(String[]::new);
    TextCode code =
        frame -> {
          int actor = frame.roles()[role];
          return actor < 0 ? "" : ids[actor];
        };
    return new Meaning.OfText(code, actors.stream().map(vocabulary::actorId).toList());
  }

  private Meaning track(String name, String track, int from, boolean atStart) {
    return switch (new TrackResolver(this, firstWords()).resolve(track)) {
      case TrackName.Wrong(var kind, var message, var fix, int at, int length) ->
          new Meaning.Nothing(kind, message, fix, at + from, length);
      case TrackName.Found found -> {
        vocabulary.useTrack(found.track());
        TrackRef ref = found.ref();
        Read read = new Read.OfTrack(name, ref, atStart);
        yield new Meaning.OfNumber(TrackCode.of(ref, atStart), read);
      }
    };
  }

  /** What a track's name stands for. */
  TrackName track(String name) {
    return new TrackResolver(this, vocabulary.trackIds()).resolve(name);
  }

  /** All words that may stand for an actor in a track's name. */
  List<String> actorWords() {
    List<String> words = new ArrayList<>(vocabulary.actorIds());
    if (!selves.isEmpty()) {
      words.add("self");
    }
    if (!others.isEmpty()) {
      words.add("other");
    }
    words.addAll(named.keySet());
    parameters.stream()
        .filter(parameter -> parameter.kind() instanceof Kind.OfActor)
        .forEach(parameter -> words.add(parameter.id()));
    return words;
  }

  /** All words with which a name may begin. */
  List<String> firstWords() {
    List<String> words = new ArrayList<>(vocabulary.trackIds());
    parameters.forEach(parameter -> words.add(parameter.id()));
    words.addAll(List.of("turn", "turns", "thesis", "start"));
    return words;
  }

  Meaning.Nothing noSelf(int from) {
    String fix =
        switch (site) {
          case RULE -> "Add \"each: teams\" to the rule, or name an actor.";
          case DEAL -> "A deal has no mover; name its parties.";
          default -> "Name an actor.";
        };
    return nothing("nobody is \"self\" here", fix, from, "self");
  }

  Meaning.Nothing noOther(int from) {
    String fix = "Only effects of an \"each\" know an other.";
    return nothing("nobody is \"other\" here", fix, from, "other");
  }

  private static Meaning.Nothing nothing(String message, String fix, int from, String what) {
    return new Meaning.Nothing(ProblemKind.UNKNOWN_NAME, message, fix, from, what.length());
  }
}
