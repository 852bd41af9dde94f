package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Loaded;
import org.demarche.scenario.Scenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No Java knows a game: what the shipped scenarios call their parts stands in no program. */
class GameKnowledgeTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  /** Long enough to be no accident. */
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{3,}");

  private static final Pattern KEY = Pattern.compile("\"([a-z_]+)\"\\s*:");

  @ParameterizedTest
  @ValueSource(strings = {"server/engine", "server/scenario", "server/session", "server/redis"})
  void main_sources_name_no_part_of_a_shipped_game(String module) throws IOException {
    Set<String> names = names();
    List<String> found = new ArrayList<>();
    Path sources = ROOT.resolve(module).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = withoutComments(Files.readString(file));
        names.stream()
            .filter(name -> code.contains('"' + name + '"'))
            .forEach(name -> found.add(sources.relativize(file) + ": " + name));
      }
    }
    assertThat(names).hasSizeGreaterThan(300);
    assertThat(found).isEmpty();
  }

  /** Examples in comments may be taken from a game. */
  private static String withoutComments(String code) {
    return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
  }

  /** Ids and titles of actors, tracks, moves, deals, theses and channels of all shipped games. */
  private static Set<String> names() throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Loaded loaded : Scenarios.load(ROOT.resolve("scenarios")).all()) {
      Scenario game = loaded.scenario();
      assertThat(game).as(loaded.name()).isNotNull();
      Stream.of(
              game.actors().stream().map(Actor::id),
              game.actors().stream().map(Actor::title),
              game.tracks().stream().map(track -> track.id()),
              game.moves().stream().map(move -> move.id()),
              game.deals().stream().map(deal -> deal.id()),
              game.rules().stream().map(rule -> rule.id()),
              game.injects().stream().map(inject -> inject.id()),
              game.objectives().stream().map(objective -> objective.id()),
              game.channels().stream().map(channel -> channel.id()))
          .flatMap(ids -> ids)
          .filter(id -> WORD.matcher(id.toLowerCase(Locale.ROOT).replace(' ', '_')).matches())
          .forEach(names::add);
    }
    names.removeAll(keysOfTheLanguage());
    return names;
  }

  /** What authors write in any scenario: the language's own keys, such as {@code consent}. */
  private static Set<String> keysOfTheLanguage() throws IOException {
    Path schema =
        ROOT.resolve(
            "server/scenario/src/main/resources/org/demarche/scenario/scenario.schema.json");
    return KEY.matcher(Files.readString(schema))
        .results()
        .map(key -> key.group(1))
        .collect(Collectors.toSet());
  }
}
