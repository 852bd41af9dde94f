package org.demarche.scenario.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Games;
import org.demarche.scenario.Scenarios;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RulebookTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
  private static final Set<String> VOID = Set.of("meta");

  @TempDir Path directory;

  private Rulebook rich(Audience audience) throws IOException {
    Path folder = Games.rich(directory);
    return Rulebook.of(folder, Games.load(folder), audience);
  }

  @Nested
  class The_facilitators_edition {
    @Test
    void says_what_moves_do_in_words_with_their_formulas() throws IOException {
      assertThat(rich(Audience.FACILITATOR).markdown())
          .contains("- Who: all teams.")
          .contains("Goods (`goods.self`) rises by 4.")
          .contains("Ties (`ties.self.other`) is multiplied by 1.1.")
          .contains("Believed, with probability `luck`:")
          .contains("a number from 0 to 1 that white cell sets")
          .contains("in a second turn in a row it counts 0.5");
    }

    @Test
    void says_what_is_hidden() throws IOException {
      assertThat(rich(Audience.FACILITATOR).markdown())
          .contains("| `thesis.speed` | 10 | 20 |")
          .contains("`thesis.speed` times 2.")
          .contains("Met if `goods.self >= 50`.")
          .contains("The sun shines.")
          .contains("Union must agree when the turn closes. It agrees if `calm >= 5`;")
          .contains("Red decides: Take part?")
          .contains("(if nothing is chosen)")
          .contains("Follows from `goods.red + goods.blue + goods.green`.");
    }
  }

  @Nested
  class The_players_edition {
    @Test
    void keeps_what_the_game_keeps_from_players() throws IOException {
      assertThat(rich(Audience.PLAYERS).markdown())
          .contains("Goods", "Canal", "Slow", "Fast", "Slander")
          .doesNotContain("thesis.")
          .doesNotContain("Doubled")
          .doesNotContain("Have 50.")
          .doesNotContain("A fair opens.", "The sun shines.", "Gladly")
          .doesNotContain("rises by", "Feeds", "It does")
          .doesNotContain("Loud")
          .doesNotContain("calm >= 5")
          .doesNotContain("inject.fair");
    }

    @Test
    void tells_a_start_only_if_everyone_sees_it_exactly() throws IOException {
      assertThat(rich(Audience.PLAYERS).markdown())
          .contains("| Calm | `calm` | 6 |")
          .contains("| Depth | `depth` | not told |");
    }
  }

  @TestFactory
  Stream<DynamicTest> of_every_shipped_scenario_is_whole() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : Scenarios.folders(Games.SHIPPED)) {
      for (Audience audience : Audience.values()) {
        tests.add(
            DynamicTest.dynamicTest(
                folder.getFileName() + " for " + audience, () -> isWhole(folder, audience)));
      }
    }
    return tests.stream();
  }

  private static void isWhole(Path folder, Audience audience) {
    Scenario scenario = Games.load(folder);
    Rulebook rulebook = Rulebook.of(folder, scenario, audience);
    String html = rulebook.html();

    assertThat(unclosed(html)).isEmpty();
    assertThat(linked(html)).isSubsetOf(ids(html));
    assertThat(ids(html)).doesNotHaveDuplicates();
    assertThat(html).doesNotContain("<script", "src=", "<link");
    if (audience == Audience.FACILITATOR) {
      List<String> wanted = new ArrayList<>();
      scenario.moves().forEach(move -> wanted.add("moves-" + move.id()));
      scenario.deals().forEach(deal -> wanted.add("deals-" + deal.id()));
      scenario.rules().forEach(rule -> wanted.add("rules-" + rule.id()));
      scenario.injects().forEach(inject -> wanted.add("injects-" + inject.id()));
      scenario.tracks().forEach(track -> wanted.add("tracks-" + track.id()));
      scenario.objectives().forEach(objective -> wanted.add("objectives-" + objective.id()));
      assertThat(ids(html)).containsAll(wanted);
    }
  }

  private static List<String> ids(String html) {
    return found(html, " id=\"([^\"]+)\"");
  }

  private static Set<String> linked(String html) {
    return new HashSet<>(found(html, "href=\"#([^\"]+)\""));
  }

  private static List<String> found(String html, String pattern) {
    return Pattern.compile(pattern).matcher(html).results().map(found -> found.group(1)).toList();
  }

  /** Tags that are not closed in the order in which they were opened. */
  private static Deque<String> unclosed(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html.substring(html.indexOf("</style>") + 8));
    while (tag.find()) {
      String name = tag.group(2);
      if (VOID.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (!name.equals(open.peek())) {
        open.push("/" + name);
      } else {
        open.pop();
      }
    }
    // The head and the page were opened before the style ended.
    open.removeAll(List.of("/head", "/html"));
    return open;
  }

  @Nested
  class Markdown_becomes_html {
    @Test
    void with_emphasis_code_links_and_escapes() {
      assertThat(MarkdownHtml.inline("**a** *b* `c<d` [e](#f) \\*g\\* h*i"))
          .isEqualTo(
              "<strong>a</strong> <em>b</em> <code>c&lt;d</code> <a href=\"#f\">e</a> *g* h*i");
    }

    @Test
    void and_what_is_no_markdown_is_text() {
      assertThat(MarkdownHtml.blocks("<script>x</script> [y](javascript:z)"))
          .isEqualTo("<p>&lt;script&gt;x&lt;/script&gt; y</p>\n");
      assertThat(MarkdownHtml.inline(Inline.plain("<b> *x* _y_ [z](w) `q`")))
          .isEqualTo("&lt;b&gt; *x* _y_ [z](w) `q`");
    }

    @Test
    void with_lists_quotes_and_headings() {
      String markdown =
          """
          ## A

          - b
            c
          - d

          1. e

          > f
          """;

      assertThat(MarkdownHtml.blocks(markdown))
          .isEqualTo(
              """
              <h2>A</h2>
              <ul>
              <li>b
              c</li>
              <li>d</li>
              </ul>
              <ol>
              <li>e</li>
              </ol>
              <blockquote>
              <p>f</p>
              </blockquote>
              """);
    }
  }
}
