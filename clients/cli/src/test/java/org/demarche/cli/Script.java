package org.demarche.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.demarche.cli.command.CommandTree;
import org.demarche.cli.fake.FakeServer;
import org.demarche.cli.local.Environment;

/**
 * A session at a terminal, written down: what somebody types and what is to be seen.
 *
 * <pre>
 * ann$ join NNNN2222 --name Ann      a command; each person has a computer of their own
 * &lt; 1                             a line typed while the command runs
 * You are in …                       what it prints; … stands for anything within a line
 * ...                                any number of lines
 * [exit 1]                           how it ends, if not well
 * ! restart                          the server crashes and comes back
 * ! remove target/games              a folder of this module's build is removed
 * ! replace FILE "old" "new"         a text in a file is replaced
 * # A remark
 * </pre>
 */
final class Script {
  private static final Pattern COMMAND = Pattern.compile("(\\w+)\\$ (.*)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path homes;
  private final FakeServer server;
  private final List<String> transcript = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  /**
   * Prepares a run.
   *
   * @param homes a folder for the homes of the people in the script
   */
  Script(Path homes, FakeServer server) {
    this.homes = homes;
    this.server = server;
  }

  /** Runs the script and gives the transcript of what really happened. */
  List<String> run(List<String> lines) {
    var at = 0;
    while (at < lines.size()) {
      var command = COMMAND.matcher(lines.get(at));
      if (command.matches()) {
        var end = at + 1;
        while (end < lines.size() && !isStep(lines.get(end))) {
          end++;
        }
        perform(command.group(1), command.group(2), lines.subList(at + 1, end));
        at = end;
      } else {
        step(lines.get(at));
        transcript.add(lines.get(at++));
      }
    }
    return transcript;
  }

  private void step(String line) {
    try {
      if (line.equals("! restart")) {
        server.restart();
      } else if (line.startsWith("! remove ")) {
        remove(path(line));
      } else if (line.startsWith("! replace ")) {
        var file = path(line);
        var texts = WORD.matcher(line).results().map(MatchResult::group).skip(3).toList();
        var text = Files.readString(file);
        Files.writeString(file, text.replace(unquoted(texts.get(0)), unquoted(texts.get(1))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private static Path path(String line) {
    return Path.of(line.split(" ", -1)[2]);
  }

  private static String unquoted(String word) {
    return word.substring(1, word.length() - 1);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** What was seen and not expected, or expected and not seen. */
  List<String> differences() {
    return differences;
  }

  private static boolean isTyped(String line) {
    return line.startsWith("< ") || line.equals("<");
  }

  private static boolean isStep(String line) {
    return COMMAND.matcher(line).matches() || line.startsWith("! ") || line.startsWith("# ");
  }

  private void perform(String person, String command, List<String> rest) {
    var typed = rest.stream().filter(Script::isTyped).toList();
    var expected = rest.stream().filter(line -> !isTyped(line)).toList();
    var seen = execute(person, command, typed);
    transcript.add(person + "$ " + command);
    transcript.addAll(typed);
    transcript.addAll(seen);
    transcript.add("");
    if (!matches(withoutEnd(expected), withoutEnd(seen))) {
      differences.add(
          person
              + "$ "
              + command
              + "\n--- expected\n"
              + String.join("\n", expected)
              + "\n--- seen\n"
              + String.join("\n", seen));
    }
  }

  private List<String> execute(String person, String command, List<String> typed) {
    var input = new StringBuilder();
    typed.forEach(line -> input.append(line.substring(1).strip()).append('\n'));
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    var variables = new HashMap<String, String>();
    variables.put("DEMARCHE_SERVER", server.address());
    if (person.equals("op")) {
      variables.put("DEMARCHE_OPERATOR_KEY", FakeServer.OPERATOR_KEY);
    }
    var environment =
        new Environment(
            variables,
            homes.resolve(person),
            new ByteArrayInputStream(input.toString().getBytes(StandardCharsets.UTF_8)),
            out,
            out,
            false,
            ZoneOffset.UTC);
    int exit;
    try (var commands = new CommandTree(environment)) {
      exit = commands.run(words(command));
    }
    var text = bytes.toString(StandardCharsets.UTF_8).replace(server.address(), "SERVER");
    var seen = new ArrayList<>(text.stripTrailing().lines().map(String::stripTrailing).toList());
    if (exit != 0) {
      seen.add("[exit " + exit + "]");
    }
    return seen;
  }

  private String[] words(String command) {
    return WORD.matcher(command.replace("SERVER", server.address()))
        .results()
        .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
        .toArray(String[]::new);
  }

  private static List<String> withoutEnd(List<String> lines) {
    var end = lines.size();
    while (end > 0 && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static boolean matches(List<String> expected, List<String> seen) {
    if (expected.isEmpty()) {
      return seen.isEmpty();
    }
    var rest = expected.subList(1, expected.size());
    if (expected.getFirst().equals("...")) {
      for (var skipped = 0; skipped <= seen.size(); skipped++) {
        if (matches(rest, seen.subList(skipped, seen.size()))) {
          return true;
        }
      }
      return false;
    }
    return !seen.isEmpty()
        && lineMatches(expected.getFirst(), seen.getFirst())
        && matches(rest, seen.subList(1, seen.size()));
  }

  private static boolean lineMatches(String expected, String seen) {
    var pattern = new StringBuilder();
    for (var part : expected.split("…", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return seen.matches(pattern.toString());
  }
}
