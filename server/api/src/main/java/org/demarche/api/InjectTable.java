package org.demarche.api;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Effect.Operation;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.turn.Names;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/**
 * Reads injects from a table in CSV; see ImportInjectsRequest. All that is wrong is told at once,
 * each with its line.
 */
final class InjectTable {
  private static final List<String> COLUMNS =
      List.of("id", "title", "text", "audience", "turn", "time", "when", "changes");

  private static final Pattern CHANGE =
      Pattern.compile("([a-z0-9_.]+)\\s*([-+*=])\\s*([-+]?[0-9]{1,12}(?:\\.[0-9]{1,12})?)");

  private final Names names;
  private final List<String> teams;
  private final Map<Long, PlannedInject> injects = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private List<String> header = List.of();

  private InjectTable(Scenario scenario) {
    this.names = new Names(scenario);
    this.teams = scenario.teams().stream().map(Actor::id).toList();
  }

  static InjectTable read(Scenario scenario, String csv) {
    var table = new InjectTable(scenario);
    try {
      CsvReader.builder()
          .detectBomHeader(false)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .ofCsvRecord(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)
          .forEach(table::add);
    } catch (CsvParseException _) {
      table.problems.add("This is no CSV: a quotation mark is missing or in the wrong place.");
    }
    if (table.header.isEmpty()) {
      table.problems.add("The table is empty. Its first line names the columns.");
    }
    return table;
  }

  /** The injects by the line each begins in, from 1. */
  Map<Long, PlannedInject> injects() {
    return injects;
  }

  /** What is wrong, one sentence each, with its line. */
  List<String> problems() {
    return problems;
  }

  private void add(CsvRecord row) {
    if (header.isEmpty()) {
      head(row);
    } else if (row.getFieldCount() > header.size()) {
      wrong(row, "It has more fields than the first line names.");
    } else {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int column = 0; column < row.getFieldCount(); column++) {
        cells.put(header.get(column), row.getField(column).strip());
      }
      if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
        inject(row, cells);
      }
    }
  }

  private void head(CsvRecord row) {
    header = row.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : header) {
      if (!COLUMNS.contains(name)) {
        wrong(
            row,
            "There is no column '%s'. The columns are %s."
                .formatted(name, String.join(", ", COLUMNS)));
      }
    }
    if (!header.contains("id")) {
      wrong(row, "The column id is missing.");
    }
  }

  private void inject(CsvRecord row, Map<String, String> cells) {
    String id = cells.getOrDefault("id", "");
    injects.forEach(
        (line, other) -> {
          if (other.id().equals(id)) {
            wrong(row, "The id '%s' is that of line %d too.".formatted(id, line));
          }
        });
    String audience = cells.getOrDefault("audience", "").toLowerCase(Locale.ROOT);
    boolean everyone = audience.isEmpty() || audience.equals("everyone");
    injects.put(
        row.getStartingLineNumber(),
        new PlannedInject(
            id,
            cells.getOrDefault("title", ""),
            cells.getOrDefault("text", ""),
            everyone,
            everyone || audience.equals("control") ? List.of() : teams(row, audience),
            changes(row, cells.getOrDefault("changes", "")),
            new PlannedInject.When(
                turn(row, cells.getOrDefault("turn", "")),
                time(row, cells.getOrDefault("time", "")),
                cells.getOrDefault("when", "")),
            PlannedInject.State.PLANNED,
            0));
  }

  private List<Integer> teams(CsvRecord row, String audience) {
    List<Integer> readers = new ArrayList<>();
    for (String word : audience.split("[\\s,;]+", -1)) {
      int team = teams.indexOf(word);
      if (team < 0) {
        wrong(
            row,
            "audience: there is no team '%s'. Say everyone, control or teams of %s."
                .formatted(word, String.join(", ", teams)));
      } else if (!readers.contains(team)) {
        readers.add(team);
      }
    }
    return readers;
  }

  private int turn(CsvRecord row, String written) {
    try {
      return written.isEmpty() ? 0 : Integer.parseInt(written);
    } catch (NumberFormatException _) {
      wrong(row, "turn: '%s' is no whole number.".formatted(written));
      return 0;
    }
  }

  private @Nullable Instant time(CsvRecord row, String written) {
    try {
      return written.isEmpty() ? null : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException _) {
      wrong(
          row,
          "time: '%s' is no point in time, such as 2026-11-03T14:30:00+01:00.".formatted(written));
      return null;
    }
  }

  private List<PlannedInject.Change> changes(CsvRecord row, String written) {
    List<PlannedInject.Change> changes = new ArrayList<>();
    for (String part : written.split(";", -1)) {
      if (!part.isBlank()) {
        Matcher words = CHANGE.matcher(part.strip());
        if (!words.matches()) {
          wrong(
              row,
              "changes: '%s' can't be read; write for example oil + 5; align = 3."
                  .formatted(part.strip()));
        } else if (names.slot(words.group(1)) < 0) {
          wrong(row, "changes: there is no track '%s'.".formatted(words.group(1)));
        } else {
          changes.add(change(names.slot(words.group(1)), words));
        }
      }
    }
    return changes;
  }

  private static PlannedInject.Change change(int slot, Matcher words) {
    double amount = Double.parseDouble(words.group(3));
    return switch (words.group(2)) {
      case "+" -> new PlannedInject.Change(slot, Operation.ADD, amount);
      case "-" -> new PlannedInject.Change(slot, Operation.ADD, -amount);
      case "*" -> new PlannedInject.Change(slot, Operation.MULTIPLY, amount);
      default -> new PlannedInject.Change(slot, Operation.SET, amount);
    };
  }

  private void wrong(CsvRecord row, String problem) {
    problems.add("Line %d: %s".formatted(row.getStartingLineNumber(), problem));
  }
}
