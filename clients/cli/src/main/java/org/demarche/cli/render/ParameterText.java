package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Parameter;

/** What a move or a deal asks for. */
public final class ParameterText {
  private static final int MOST_INLINE = 6;

  private ParameterText() {}

  /** The values to choose from; empty for numbers and free text. */
  public static List<Option> options(Parameter parameter) {
    return switch (parameter.getKindCase()) {
      case CHOICE -> parameter.getChoice().getOptionsList();
      case ACTOR -> parameter.getActor().getOptionsList();
      case TRACK -> parameter.getTrack().getOptionsList();
      case NUMBER, TEXT_VALUE, UMPIRE, KIND_NOT_SET -> List.of();
    };
  }

  /** In one line, for example {@code size=1..3 (else 1)}. */
  public static String brief(Parameter parameter) {
    var usual = parameter.getDefaultValue();
    if (parameter.hasUmpire()) {
      return parameter.getTitle() + ": white cell decides (else " + usual + ")";
    }
    var end = usual.isEmpty() ? "" : " (else " + usual + ")";
    return parameter.getId() + "=" + values(parameter) + end;
  }

  /** Every parameter with all its values in words. */
  public static List<String> details(List<Parameter> parameters, Page page) {
    var lines = new ArrayList<String>();
    for (var parameter : parameters) {
      var secret = parameter.getSecret() ? " — a secret clause: only the parties learn it" : "";
      var title = parameter.hasUmpire() ? "" : "  " + parameter.getTitle();
      lines.addAll(page.wrapped("  " + brief(parameter) + title + secret));
      if (!parameter.getText().isEmpty()) {
        lines.addAll(page.wrapped("      " + parameter.getText()));
      }
      var table = new Table(page, 6).words("").words("");
      for (var option : options(parameter)) {
        table.row(new Cell(option.getValue(), page.style()::bold), Cell.of(option.getTitle()));
      }
      lines.addAll(table.lines());
    }
    return lines;
  }

  private static String values(Parameter parameter) {
    if (parameter.getKindCase() == Parameter.KindCase.NUMBER) {
      var number = parameter.getNumber();
      return Numbers.plain(number.getMinimum()) + ".." + Numbers.plain(number.getMaximum());
    }
    var options = options(parameter);
    if (options.isEmpty()) {
      return "TEXT";
    }
    var shown = options.stream().limit(MOST_INLINE).map(Option::getValue).toList();
    var more = options.size() > MOST_INLINE ? "|…" : "";
    return String.join("|", shown) + more;
  }
}
