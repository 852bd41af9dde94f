package org.demarche.api.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionLimits;
import org.jspecify.annotations.Nullable;

/** Reads rosters in CSV, and tells all that is wrong at once, each with its line. */
public final class RosterReader {
  private static final String HEAD = "head";
  private static final Map<String, Seat.Role> ROLES =
      Map.ofEntries(
          Map.entry("", Seat.Role.MEMBER),
          Map.entry(HEAD, Seat.Role.MEMBER),
          Map.entry("member", Seat.Role.MEMBER),
          Map.entry("adviser", Seat.Role.MEMBER),
          Map.entry("advisor", Seat.Role.MEMBER),
          Map.entry("owner", Seat.Role.OWNER),
          Map.entry("controller", Seat.Role.CONTROLLER),
          Map.entry("white cell", Seat.Role.WHITE_CELL),
          Map.entry("umpire", Seat.Role.UMPIRE),
          Map.entry("observer", Seat.Role.OBSERVER));

  /** The columns, in the order they are named in. */
  private enum Column {
    NAME("name"),
    EMAIL("e-mail"),
    TEAM("team"),
    ROLE("role"),
    WORLD("world");

    private final String title;

    Column(String title) {
      this.title = title;
    }

    static @Nullable Column of(String title) {
      String bare = title.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
      for (Column column : values()) {
        if (column.title.replace("-", "").equals(bare)) {
          return column;
        }
      }
      return null;
    }
  }

  private final List<Actor> teams;
  private final RosterProblems problems = new RosterProblems();
  private final List<RosterRow> rows = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private RosterReader(Scenario scenario) {
    this.teams = scenario.teams();
  }

  /**
   * The people of a roster, in its order.
   *
   * @param field the field of the request that holds it
   * @param csv separated by commas, semicolons or tabs
   */
  public static List<RosterRow> read(String field, String csv, Scenario scenario) {
    var reader = new RosterReader(scenario);
    reader.read(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
    reader.problems.refuseAny(field);
    return reader.rows;
  }

  private void read(String csv) {
    List<CsvRecord> records = records(csv);
    if (records.isEmpty()) {
      problems.add(1, "the roster is empty. Its first row names the columns: " + columns());
      return;
    }
    Map<Column, Integer> places = header(records.getFirst());
    if (!problems.none()) {
      return;
    }
    List<CsvRecord> people = records.subList(1, records.size());
    if (people.isEmpty()) {
      problems.add(1, "there is nobody below the names of the columns.");
    }
    if (people.size() > SessionLimits.ROSTER) {
      problems.add(
          line(people.get(SessionLimits.ROSTER)),
          "a roster has at most %d people. Send the others in another one."
              .formatted(SessionLimits.ROSTER));
      return;
    }
    people.forEach(person -> row(person, places));
  }

  private List<CsvRecord> records(String csv) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator(csv))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(csv)) {
      return reader.stream().filter(record -> !isBlank(record)).toList();
    } catch (CsvParseException e) {
      problems.add(1, "the table cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException(e); // A text cannot fail to be read.
    }
    return List.of();
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  /** Whichever the first row has most of. */
  private static char separator(String csv) {
    String first = csv.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      best = count(first, candidate) > count(first, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char character) {
    return text.chars().filter(it -> it == character).count();
  }

  private Map<Column, Integer> header(CsvRecord header) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int place = 0; place < header.getFieldCount(); place++) {
      String title = header.getField(place);
      Column column = Column.of(title);
      if (column == null) {
        problems.add(
            line(header),
            "there is no column '%s'. The columns are %s".formatted(title.strip(), columns()));
      } else if (places.putIfAbsent(column, place) != null) {
        problems.add(line(header), "the column '%s' is there twice.".formatted(column.title));
      }
    }
    if (!places.containsKey(Column.NAME)) {
      problems.add(line(header), "the column 'name' is missing; the first row names the columns.");
    }
    return places;
  }

  private static String columns() {
    return "name, e-mail, team, role, world; only name is needed.";
  }

  private void row(CsvRecord person, Map<Column, Integer> places) {
    int line = line(person);
    for (int extra = places.size(); extra < person.getFieldCount(); extra++) {
      if (!person.getField(extra).isBlank()) {
        problems.add(line, "it has more fields than there are columns. Quote commas within one.");
      }
    }
    String role =
        text(person, places, Column.ROLE).toLowerCase(Locale.ROOT).replaceAll("[-_]", " ");
    if (!ROLES.containsKey(role)) {
      problems.add(
          line,
          ("there is no role '%s'. The roles are head, adviser, owner, controller, white cell,"
                  + " umpire, observer.")
              .formatted(role));
    }
    var row =
        new RosterRow(
            line,
            text(person, places, Column.NAME),
            text(person, places, Column.EMAIL),
            ROLES.getOrDefault(role, Seat.Role.MEMBER),
            team(line, text(person, places, Column.TEAM)),
            role.equals(HEAD),
            text(person, places, Column.WORLD));
    check(row);
    rows.add(row);
  }

  private void check(RosterRow row) {
    if (row.name().isEmpty()) {
      problems.add(row.line(), "the name is empty.");
    }
    if (row.role() != Seat.Role.MEMBER && row.team() >= 0) {
      problems.add(row.line(), "only members have a team. Leave the team or the role empty.");
    }
    if (row.world().codePointCount(0, row.world().length()) > SessionLimits.WORLD) {
      problems.add(
          row.line(), "a world's name has at most %d characters.".formatted(SessionLimits.WORLD));
    }
    String person =
        row.email().isEmpty()
            ? String.join("/", row.name(), row.role().name(), "" + row.team(), row.world())
            : row.email().toLowerCase(Locale.ROOT);
    Integer before = lines.putIfAbsent(person, row.line());
    if (before != null) {
      problems.add(
          row.line(),
          row.email().isEmpty()
              ? "'%s' is in line %d too. Add e-mail addresses, or tell the two apart by name."
                  .formatted(row.name(), before)
              : "the address %s is in line %d too.".formatted(row.email(), before));
    }
  }

  private int team(int line, String given) {
    if (given.isEmpty()) {
      return -1;
    }
    for (int team = 0; team < teams.size(); team++) {
      Actor actor = teams.get(team);
      if (given.equalsIgnoreCase(actor.id())
          || given.equalsIgnoreCase(actor.title())
          || given.equalsIgnoreCase(actor.shortTitle())) {
        return team;
      }
    }
    problems.add(
        line,
        "there is no team '%s'. The teams are %s."
            .formatted(given, String.join(", ", teams.stream().map(Actor::id).toList())));
    return -1;
  }

  private static String text(CsvRecord person, Map<Column, Integer> places, Column column) {
    Integer place = places.get(column);
    return place == null || place >= person.getFieldCount() ? "" : person.getField(place).strip();
  }

  private static int line(CsvRecord record) {
    return Math.toIntExact(record.getStartingLineNumber());
  }
}
