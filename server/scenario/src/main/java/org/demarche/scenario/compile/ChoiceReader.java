package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Inject.Choice;
import org.demarche.scenario.expand.ChoiceMoves;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads what injects let teams decide. */
final class ChoiceReader {
  private static final String CHOICES = "choices";
  private static final List<String> OPTION_KEYS =
      List.of(
          "title",
          "text",
          "move",
          "strength",
          "parameters",
          "cost",
          "secret",
          "report",
          "effects",
          Cites.KEY);

  private final Vocabulary vocabulary;
  private final Problems problems;
  private final List<String> moveIds;

  ChoiceReader(Context context, List<String> moveIds) {
    this.vocabulary = context.vocabulary();
    this.problems = context.problems();
    this.moveIds = moveIds;
  }

  List<Choice> read(Fields inject, String id) {
    YamlValue value = inject.optional(CHOICES);
    List<Choice> choices = new ArrayList<>();
    if (value == null) {
      return choices;
    }
    Fields byTeam =
        Fields.of(value, inject.keyPlace(CHOICES), "\"choices\"", problems, vocabulary.teamIds());
    for (int team = 0; team < vocabulary.teamCount(); team++) {
      YamlValue own = byTeam.optional(vocabulary.actorId(team));
      if (own != null) {
        choices.add(choice(own, id, team));
      }
    }
    return choices;
  }

  private Choice choice(YamlValue value, String inject, int team) {
    List<String> keys = List.of("question", "options", "otherwise");
    Fields fields = Fields.of(value, value.place(), "a choice", problems, keys);
    List<String> ids = new ArrayList<>();
    List<Integer> options = new ArrayList<>();
    for (YamlEntry option : fields.byId("options", "options")) {
      Fields chosen =
          Fields.of(option.value(), option.key().place(), "an option", problems, OPTION_KEYS);
      chosen.list("effects");
      YamlScalar move = chosen.scalar("move");
      if (move != null) {
        Vocabulary.find(move, moveIds, "move", problems);
      }
      ids.add(option.key().text());
      options.add(
          moveIds.indexOf(ChoiceMoves.id(inject, vocabulary.actorId(team), option.key().text())));
    }
    if (options.isEmpty()) {
      String message = "there is nothing to choose from";
      problems.add(
          ProblemKind.OUT_OF_RANGE, fields.keyPlace("options"), message, "Give one or more.");
    }
    YamlScalar otherwise = fields.scalar("otherwise");
    int fallback = otherwise == null ? -1 : Vocabulary.find(otherwise, ids, "option", problems);
    return new Choice(
        team, fields.text("question"), options, fallback < 0 ? -1 : options.get(fallback));
  }
}
