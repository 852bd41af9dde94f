package org.demarche.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Numbers;
import org.demarche.cli.text.Style;
import org.demarche.cli.text.Words;
import org.demarche.scenario.diff.Difference;
import org.demarche.scenario.diff.ScenarioDiff;
import org.demarche.scenario.diff.ScenarioDiff.Compared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares scenarios. */
@Command(
    name = "diff",
    description = "Show what changed between two scenarios. Needs no server.",
    footer = {
      "",
      "Overlays are compared with all that they extend. How files are split, wrapped and ordered"
          + " makes no difference.",
      "",
      "Examples:",
      "  ${ROOT-COMMAND-NAME} scenario diff my-game my-game-2",
      "  ${ROOT-COMMAND-NAME} scenario diff --json old/my-game my-game"
    })
final class ScenarioDiffCommand implements Runnable {
  private final Context context;

  @Parameters(index = "0", paramLabel = "OLD", description = "A scenario's folder.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "Another one.")
  private Path after = Path.of("");

  ScenarioDiffCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    Compared compared =
        ScenarioDiff.of(ScenarioFolders.existing(before), ScenarioFolders.existing(after));
    if (!compared.problems().isEmpty()) {
      throw Failure.refused(
          "One of them cannot be read. See why with: scenario check " + before + " " + after);
    }
    show(compared.differences());
    JsonArray json = new JsonArray();
    compared.differences().forEach(difference -> json.add(json(difference)));
    context.output().json(json);
  }

  private void show(List<Difference> differences) {
    Style style = context.page().style();
    List<String> lines = new ArrayList<>();
    String section = "";
    for (Difference difference : differences) {
      if (!difference.section().equals(section)) {
        section = difference.section();
        lines.add(style.bold(section));
      }
      lines.addAll(lines(difference, style));
    }
    context.output().lines(lines);
    int number = differences.size();
    context
        .output()
        .line(number == 0 ? "No difference." : Numbers.count(number, "difference") + ".");
  }

  private List<String> lines(Difference difference, Style style) {
    List<String> lines = new ArrayList<>();
    switch (difference.kind()) {
      case ADDED -> lines.add(style.good("  + " + difference.id()));
      case REMOVED -> lines.add(style.bad("  - " + difference.id()));
      case CHANGED -> {
        if (!difference.id().isEmpty()) {
          lines.add("  " + difference.id());
        }
        int width = context.page().textWidth();
        for (Difference.Field field : difference.fields()) {
          if (!field.path().isEmpty()) {
            lines.add("    " + style.faint(field.path()));
          }
          hang("      - ", field.before(), width).forEach(line -> lines.add(style.bad(line)));
          hang("      + ", field.after(), width).forEach(line -> lines.add(style.good(line)));
        }
      }
    }
    return lines;
  }

  private static List<String> hang(String sign, String text, int width) {
    return text.isEmpty() ? List.of() : Words.hanging(sign, text, width);
  }

  private static JsonObject json(Difference difference) {
    JsonObject json = new JsonObject();
    json.addProperty("section", difference.section());
    json.addProperty("id", difference.id());
    json.addProperty("kind", difference.kind().name().toLowerCase(Locale.ROOT));
    JsonArray fields = new JsonArray();
    for (Difference.Field field : difference.fields()) {
      JsonObject one = new JsonObject();
      one.addProperty("path", field.path());
      one.addProperty("before", field.before());
      one.addProperty("after", field.after());
      fields.add(one);
    }
    json.add("fields", fields);
    return json;
  }
}
