package org.demarche.cli.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.ParameterText;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Parameter;

/** Asks for everything a move or a deal asks for, one thing after the other. */
final class ParameterForm {
  private final Desk desk;

  ParameterForm(Desk desk) {
    this.desk = desk;
  }

  /**
   * Gives a value for each parameter.
   *
   * @param usual values to offer instead of the parameters' own, by parameter id
   */
  Map<String, String> fill(List<Parameter> parameters, Map<String, String> usual) {
    var values = new LinkedHashMap<String, String>();
    for (var parameter : parameters) {
      if (parameter.hasUmpire()) {
        desk.hint(parameter.getTitle() + ": white cell decides, and you learn it with the result.");
        continue;
      }
      var id = parameter.getId();
      values.put(id, ask(parameter, usual.getOrDefault(id, parameter.getDefaultValue())));
    }
    return values;
  }

  private String ask(Parameter parameter, String usual) {
    var secret = parameter.getSecret() ? " (a secret clause: only the parties learn it)" : "";
    desk.empty();
    desk.line(title(parameter) + secret);
    if (!parameter.getText().isEmpty()) {
      desk.hint(parameter.getText());
    }
    return switch (parameter.getKindCase()) {
      case CHOICE, ACTOR, TRACK -> choice(parameter, usual);
      case NUMBER -> number(parameter, usual);
      case TEXT_VALUE, UMPIRE, KIND_NOT_SET -> freeText(parameter, usual);
    };
  }

  private static String title(Parameter parameter) {
    return parameter.getTitle().isEmpty() ? parameter.getId() : parameter.getTitle();
  }

  private String choice(Parameter parameter, String usual) {
    var options = ParameterText.options(parameter);
    if (options.isEmpty()) {
      throw Failure.refused("There is nothing to choose from for this now.");
    }
    var menu = new Menu<>(options.stream().map(ParameterForm::item).toList());
    desk.lines(menu.lines(desk.page()));
    var standing = options.stream().filter(option -> option.getValue().equals(usual)).findFirst();
    return standing.isPresent()
        ? desk.pickOr("Which one" + end(standing.get().getTitle()), menu, usual)
        : desk.pick("Which one", menu);
  }

  private static Item<String> item(Option option) {
    var title = option.getTitle().isEmpty() ? option.getValue() : option.getTitle();
    return Item.of(option.getValue(), title, "", option.getValue());
  }

  private String number(Parameter parameter, String usual) {
    var range = parameter.getNumber();
    var from = Numbers.plain(range.getMinimum());
    var to = Numbers.plain(range.getMaximum());
    var whole = range.getStep() == 1 ? "A whole number" : "A number";
    var prompt = whole + " from " + from + " to " + to + end(usual);
    while (true) {
      var typed = orBack(desk.orUsual(prompt, usual, List.of())).replace(',', '.');
      if (isIn(typed, range.getMinimum(), range.getMaximum())) {
        return typed;
      }
      desk.warn("\"" + typed + "\" is no number from " + from + " to " + to + ".");
    }
  }

  private static boolean isIn(String typed, double minimum, double maximum) {
    try {
      var number = Double.parseDouble(typed);
      return number >= minimum && number <= maximum;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private String freeText(Parameter parameter, String usual) {
    var most = parameter.getTextValue().getMaximumLength();
    var length = most > 0 ? "In words, at most " + most + " letters" : "In words";
    return orBack(desk.orUsual(length + end(usual), usual, List.of()));
  }

  private static String end(String usual) {
    return usual.isEmpty() ? "" : " (Enter: " + usual + ")";
  }

  private static String orBack(String typed) {
    if (typed.isEmpty()) {
      throw new Back();
    }
    return typed;
  }
}
