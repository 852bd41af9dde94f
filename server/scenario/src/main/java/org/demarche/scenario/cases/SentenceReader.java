package org.demarche.scenario.cases;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.scenario.cases.Expectation.Reader;
import org.demarche.scenario.cases.Expectation.Verb;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.Place;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads the sentences of what must follow. */
final class SentenceReader {
  private static final String NUMBER = "[-+]?[0-9]*\\.?[0-9]+";
  private static final Pattern TRACK =
      Pattern.compile(
          "(?<subject>\\S+) (?<verb>rises by|falls by|becomes|stays)( (?<amount>\\S+?))?"
              + "( because (?<cause>\\S+))?");
  private static final Pattern REPORT =
      Pattern.compile("(?<reader>\\S+|nobody else) (?<verb>reads|does not read) \"(?<text>.*)\"");
  private static final Pattern PROBE =
      Pattern.compile("(?<team>\\S+) learns (?<track>\\S+) as (?<amount>\\S+)");
  private static final Pattern PRICE =
      Pattern.compile("(?<team>\\S+) pays (?<amount>\\S+) (?<resource>\\S+)");
  private static final Pattern DEAL =
      Pattern.compile("(?<deal>\\S+) (?<verb>takes effect|does not take effect)");
  private static final List<String> VERBS =
      List.of(
          "rises by",
          "falls by",
          "becomes",
          "stays",
          "reads",
          "does not read",
          "learns",
          "pays",
          "takes effect",
          "does not take effect");
  private static final String FORMS =
      "Write, for example: \"tension rises by 0.5 because sanctions\", \"tension becomes 4\","
          + " \"tension stays\", \"japan reads \\\"a part of a report\\\"\".";

  private final Scenario scenario;
  private final Problems problems;
  private final List<String> slots;
  private final List<String> teams;
  private final List<String> causes;

  SentenceReader(Scenario scenario, Problems problems) {
    this.scenario = scenario;
    this.problems = problems;
    this.slots = scenario.slots().stream().map(Slot::id).toList();
    this.teams = scenario.teams().stream().map(Actor::id).toList();
    this.causes = CauseName.known(scenario);
  }

  /** What the sentence expects; null if it says nothing known, which is then among the problems. */
  @Nullable Expectation read(YamlScalar sentence) {
    int before = problems.count();
    Expectation expectation = parsed(sentence);
    if (expectation == null && problems.count() == before) {
      complain(sentence);
    }
    return expectation;
  }

  private @Nullable Expectation parsed(YamlScalar sentence) {
    String text = sentence.text();
    Matcher report = REPORT.matcher(text);
    if (report.matches()) {
      return report(sentence, report);
    }
    Matcher track = TRACK.matcher(text);
    if (track.matches()) {
      return track(sentence, track);
    }
    Matcher probe = PROBE.matcher(text);
    if (probe.matches()) {
      int team = find(sentence, probe, "team", teams, "team");
      int slot = find(sentence, probe, "track", slots, "track");
      Double value = number(sentence, probe);
      return team < 0 || slot < 0 || value == null
          ? null
          : new Expectation.OfProbe(sentence.place(), text, team, slot, value);
    }
    Matcher price = PRICE.matcher(text);
    if (price.matches()) {
      return price(sentence, price);
    }
    Matcher deal = DEAL.matcher(text);
    return deal.matches() ? deal(sentence, deal) : null;
  }

  private @Nullable Expectation track(YamlScalar sentence, Matcher found) {
    Verb verb =
        switch (found.group("verb")) {
          case "rises by" -> Verb.RISES;
          case "falls by" -> Verb.FALLS;
          case "becomes" -> Verb.BECOMES;
          default -> Verb.STAYS;
        };
    int slot = find(sentence, found, "subject", slots, "track");
    Double amount = verb == Verb.STAYS ? (Double) 0.0 : number(sentence, found);
    String cause = found.group("cause");
    if (verb == Verb.STAYS && found.group("amount") != null) {
      wrong(sentence, found, "amount", "\"stays\" has no number", "Write \"becomes\" with it.");
      return null;
    }
    if (cause != null && verb == Verb.BECOMES) {
      String message = "\"becomes\" says what all causes come to, so it has no \"because\"";
      wrong(sentence, found, "cause", message, "Write \"rises by\" or \"falls by\" with it.");
      return null;
    }
    if (cause != null && find(sentence, found, "cause", causes, "move, deal, rule or inject") < 0) {
      return null;
    }
    if (amount != null && amount < 0 && (verb == Verb.RISES || verb == Verb.FALLS)) {
      String other = verb == Verb.RISES ? "falls" : "rises";
      String fix = "Write \"" + other + " by\" and the number without its sign.";
      wrong(sentence, found, "amount", "this number is below 0", fix);
      return null;
    }
    return slot < 0 || amount == null
        ? null
        : new Expectation.OfTrack(
            sentence.place(),
            sentence.text(),
            slot,
            verb,
            amount,
            cause == null ? null : new CauseName(cause));
  }

  private @Nullable Expectation report(YamlScalar sentence, Matcher found) {
    Reader reader =
        switch (found.group("reader")) {
          case "nobody" -> Reader.NOBODY;
          case "nobody else" -> Reader.NOBODY_ELSE;
          case "everybody" -> Reader.EVERYBODY;
          default -> Reader.TEAM;
        };
    int team = reader == Reader.TEAM ? find(sentence, found, "reader", teams, "team") : -1;
    boolean not = found.group("verb").equals("does not read");
    if (not && reader != Reader.TEAM) {
      String message = "only a team \"does not read\" something";
      wrong(sentence, found, "verb", message, "Write \"nobody reads\".");
      return null;
    }
    return reader == Reader.TEAM && team < 0
        ? null
        : new Expectation.OfReport(
            sentence.place(), sentence.text(), reader, team, found.group("text"), not);
  }

  private @Nullable Expectation price(YamlScalar sentence, Matcher found) {
    List<String> resources = scenario.resources().stream().map(Resource::id).toList();
    int team = find(sentence, found, "team", teams, "team");
    int resource = find(sentence, found, "resource", resources, "resource");
    Double amount = number(sentence, found);
    return team < 0 || resource < 0 || amount == null
        ? null
        : new Expectation.OfPrice(sentence.place(), sentence.text(), team, resource, amount);
  }

  private @Nullable Expectation deal(YamlScalar sentence, Matcher found) {
    List<String> deals = scenario.deals().stream().map(DealKind::id).toList();
    int kind = find(sentence, found, "deal", deals, "deal");
    return kind < 0
        ? null
        : new Expectation.OfDeal(
            sentence.place(), sentence.text(), kind, found.group("verb").equals("takes effect"));
  }

  private int find(
      YamlScalar sentence, Matcher found, String group, List<String> known, String what) {
    String name = found.group(group);
    int index = known.indexOf(name);
    if (index < 0) {
      String message = "there is no " + what + " \"" + name + "\"";
      problems.add(
          ProblemKind.UNKNOWN_NAME,
          part(sentence, found, group),
          message,
          Nearest.fix(name, known));
    }
    return index;
  }

  private @Nullable Double number(YamlScalar sentence, Matcher found) {
    String amount = found.group("amount");
    if (amount != null && amount.matches(NUMBER)) {
      return Double.parseDouble(amount);
    }
    if (amount != null) {
      String message = "\"" + amount + "\" is no number";
      wrong(sentence, found, "amount", message, "For example \"rises by 0.5\".");
    }
    return null;
  }

  private void wrong(YamlScalar sentence, Matcher found, String group, String message, String fix) {
    Place place = part(sentence, found, group);
    problems.add(ProblemKind.EXPRESSION_SYNTAX, place, message, fix);
  }

  /** Counts in characters as places do, though the matcher counts in units of UTF-16. */
  private static Place part(YamlScalar sentence, Matcher found, String group) {
    String text = sentence.text();
    int from = text.codePointCount(0, found.start(group));
    int length = text.codePointCount(found.start(group), found.end(group));
    return sentence.part(from, length);
  }

  private void complain(YamlScalar sentence) {
    String[] words = sentence.text().split(" +", -1);
    for (int count = 1; count <= 2 && words.length > count; count++) {
      String said = String.join(" ", Arrays.copyOfRange(words, 1, 1 + count));
      var near = Nearest.find(said, VERBS);
      if (near.isPresent()) {
        String message =
            near.get().equals(said)
                ? "after \"" + said + "\" something is missing, or too much"
                : "\"" + said + "\" is nothing that can follow";
        String fix = near.get().equals(said) ? FORMS : "Did you mean \"" + near.get() + "\"?";
        Place place = sentence.part(words[0].length() + 1, said.length());
        problems.add(ProblemKind.EXPRESSION_SYNTAX, place, message, fix);
        return;
      }
    }
    String message = "this sentence says nothing that can be checked";
    problems.add(ProblemKind.EXPRESSION_SYNTAX, sentence.place(), message, FORMS);
  }
}
