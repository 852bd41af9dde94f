package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.ScenarioInfo.DebriefQuestion;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Numbers;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads what a scenario is called, its calendar, resources and channels. */
final class BasicsReader {
  static final int LANGUAGE = 1;
  static final int MAXIMUM_TURNS = 40;
  static final int MAXIMUM_MINUTES = 1440;
  static final int MAXIMUM_RETURNS = 20;

  private static final String CALENDAR = "calendar";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Fields root;
  private final Problems problems;

  BasicsReader(Fields root) {
    this.root = root;
    this.problems = root.problems();
  }

  ScenarioInfo info(String folderName, String digest, String guide, Cites cites) {
    language();
    return new ScenarioInfo(
        name(folderName),
        root.text("title"),
        root.text("summary"),
        root.text("version"),
        digest,
        root.whole("minutes", 1, MAXIMUM_MINUTES, 60),
        root.whole("short_game", 1, MAXIMUM_TURNS, 0),
        guide,
        cites.sources(),
        debrief(cites));
  }

  private List<DebriefQuestion> debrief(Cites cites) {
    List<DebriefQuestion> questions = new ArrayList<>();
    for (YamlValue item : root.list("debrief")) {
      Fields fields =
          Fields.of(item, item.place(), "a question", problems, List.of("text", Cites.KEY));
      questions.add(new DebriefQuestion(fields.text("text"), cites.optional(fields)));
    }
    return questions;
  }

  /** In what order moves are resolved. */
  Scenario.MoveOrder moveOrder() {
    YamlScalar name = root.scalar("move_order");
    List<String> known = List.of("together", "declared", "logged");
    if (name == null) {
      return Scenario.MoveOrder.TOGETHER;
    }
    return switch (Vocabulary.find(name, known, "order of moves", problems)) {
      case 1 -> Scenario.MoveOrder.DECLARED;
      case 2 -> Scenario.MoveOrder.LOGGED;
      default -> Scenario.MoveOrder.TOGETHER;
    };
  }

  /** What each ordered move needs. */
  OrderDemands demands() {
    YamlValue value = root.optional("orders");
    if (value == null) {
      return OrderDemands.NONE;
    }
    List<String> keys = List.of("rationale", "prediction");
    Fields fields = Fields.of(value, value.place(), "what orders need", problems, keys);
    return new OrderDemands(isDemanded(fields, "rationale"), isDemanded(fields, "prediction"));
  }

  private boolean isDemanded(Fields fields, String key) {
    YamlScalar word = fields.scalar(key);
    List<String> known = List.of("optional", "required");
    return word != null && Vocabulary.find(word, known, "demand", problems) == 1;
  }

  private void language() {
    double language = root.requiredNumber("language", 0, Numbers.LARGEST);
    YamlValue value = root.optional("language");
    if (value != null && language != LANGUAGE) {
      String message = "this is read as version " + LANGUAGE + " of the language";
      problems.add(ProblemKind.OUT_OF_RANGE, value.place(), message, "Write language: 1.");
    }
  }

  private String name(String folderName) {
    YamlScalar name = root.requiredScalar("name");
    if (name == null) {
      return "";
    }
    if (!NAME.matcher(name.text()).matches() || name.text().length() > Fields.MAXIMUM_ID) {
      String message = "\"" + name.text() + "\" is no name of a scenario";
      String fix =
          "Use at most " + Fields.MAXIMUM_ID + " lower-case letters and digits, words joined by -.";
      problems.add(ProblemKind.BAD_ID, name.place(), message, fix);
    } else if (!name.text().equals(folderName)) {
      String message = "the folder is called \"" + folderName + "\"";
      String fix = "Folder and scenario have the same name.";
      problems.add(ProblemKind.BAD_ID, name.place(), message, fix);
    }
    return name.text();
  }

  List<CalendarTurn> calendar() {
    YamlValue value = root.required(CALENDAR);
    List<CalendarTurn> turns = new ArrayList<>();
    if (value == null) {
      return turns;
    }
    for (YamlValue item : Fields.items(value, problems)) {
      Fields fields =
          Fields.of(item, item.place(), "a turn", problems, List.of("label", "minutes"));
      turns.add(
          new CalendarTurn(fields.text("label"), fields.whole("minutes", 0, MAXIMUM_MINUTES, 0)));
    }
    if (turns.isEmpty() || turns.size() > MAXIMUM_TURNS) {
      String message = "a game has 1 to " + MAXIMUM_TURNS + " turns, not " + turns.size();
      problems.add(ProblemKind.OUT_OF_RANGE, root.keyPlace(CALENDAR), message, "");
    }
    return turns;
  }

  List<Resource> resources(List<String> teams) {
    List<Resource> resources = new ArrayList<>();
    for (YamlEntry entry : root.byId("resources", "resources")) {
      List<String> keys = List.of("title", "text", "income", "carry");
      Fields fields = Fields.of(entry.value(), entry.key().place(), "a resource", problems, keys);
      resources.add(
          new Resource(
              entry.key().text(),
              fields.text("title"),
              fields.text("text", ""),
              income(fields, teams),
              fields.number("carry", 0, Numbers.LARGEST, 0)));
    }
    return resources;
  }

  private List<Double> income(Fields fields, List<String> teams) {
    YamlValue value = fields.required("income");
    if (value instanceof YamlMap) {
      Fields byTeam = Fields.of(value, fields.keyPlace("income"), "\"income\"", problems, teams);
      return teams.stream().map(team -> byTeam.requiredNumber(team, 0, Numbers.LARGEST)).toList();
    }
    double income =
        value == null ? 0 : Numbers.read(value, 0, Numbers.LARGEST, Numbers.LARGEST, problems);
    return teams.stream().map(_ -> income).toList();
  }

  List<Channel> channels(Cites cites) {
    List<Channel> channels = new ArrayList<>();
    for (YamlEntry entry : root.byId("channels", "channels")) {
      List<String> keys = List.of("title", "returns", Cites.KEY);
      Fields fields = Fields.of(entry.value(), entry.key().place(), "a channel", problems, keys);
      String id = entry.key().text();
      channels.add(
          new Channel(
              id,
              fields.text("title"),
              returns(fields),
              cites.of(fields, "the channel \"" + id + "\"")));
    }
    return channels;
  }

  private List<Double> returns(Fields fields) {
    List<YamlValue> items = fields.list("returns");
    if (items.size() > MAXIMUM_RETURNS) {
      String message = "\"returns\" counts at most " + MAXIMUM_RETURNS + " units";
      problems.add(ProblemKind.OUT_OF_RANGE, fields.keyPlace("returns"), message, "");
    }
    return items.stream().map(item -> Numbers.read(item, 0, Numbers.LARGEST, 0, problems)).toList();
  }
}
