package org.demarche.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Expression.Read;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.Visibility.Level;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioLoaderTest {
  private static final ScenarioLoader LOADER = new ScenarioLoader();

  @TempDir static Path temporary;

  private static Scenario game;

  @BeforeAll
  static void load() throws IOException {
    game = LOADER.load(BaseGame.copyTo(temporary)).scenario();
  }

  @Nested
  class what_it_compiles {
    @Test
    void actors_begin_with_the_teams() {
      assertThat(game.actors()).extracting(Actor::id).containsExactly("red", "blue", "bank");
      assertThat(game.teams())
          .extracting(Actor::brief)
          .containsExactly("Text of red.", "Text of blue.");
    }

    @Test
    void slots_are_in_declared_order_with_titles_in_words() {
      assertThat(game.slots())
          .extracting(Slot::id)
          .containsExactly(
              "oil",
              "mood",
              "wealth.red",
              "wealth.blue",
              "trust.red.blue",
              "trust.red.bank",
              "trust.blue.bank");
      assertThat(game.slots())
          .extracting(Slot::title)
          .contains("Oil price", "Wealth of Blue", "Trust of Red and World Bank");
      assertThat(game.slots())
          .extracting(Slot::start)
          .containsExactly(40.0, 5.0, 4.0, 6.0, 5.0, 5.0, 5.0);
    }

    @Test
    void visibility_is_told_in_plain_words() {
      assertThat(game.tracks())
          .extracting(track -> track.visibility().text())
          .containsExactly(
              "Everyone sees it exactly.",
              "Red sees it exactly; all others give or take 1.",
              "The one it is about sees it exactly; others do not see it.",
              "Everyone sees it exactly.");
      Track wealth = game.tracks().get(2);
      assertThat(wealth.visibility().forTeam(0, game.slots().get(2))).isEqualTo(Level.EXACT);
      assertThat(wealth.visibility().forTeam(1, game.slots().get(2))).isEqualTo(Level.HIDDEN);
    }

    @Test
    void a_track_parameter_lists_all_slots_of_its_tracks() {
      Parameter what = game.moves().get(1).parameters().getFirst();

      assertThat(what.kind()).isEqualTo(new Parameter.Kind.OfTrack(List.of(1, 2, 3)));
    }

    @Test
    void a_party_pays_its_own_cost_or_that_of_each() {
      assertThat(game.deals().getFirst().costs())
          .extracting(costs -> costs.getFirst().amount().source())
          .containsExactly("1", "2");
    }

    @Test
    void what_is_left_out_has_its_default() {
      assertThat(game.moveLimit()).isEqualTo(3);
      assertThat(game.moves().get(1).limits()).isEqualTo(new Move.Limits(3, 0, 0));
      assertThat(game.deals().getFirst().limits()).isEqualTo(new Move.Limits(1, 0, 0));
      assertThat(game.bots().teams().get(1).moves()).hasSize(1);
      assertThat(game.actors().getFirst().shortTitle()).isEqualTo("Red");
    }
  }

  @Nested
  class names_in_expressions {
    @Test
    void a_pair_is_found_by_roles_in_either_order() {
      Effect.Change change = (Effect.Change) game.moves().getFirst().effects().get(1);
      Effect.Change fixed = pactChange();

      assertThat(change.track()).isInstanceOf(TrackRef.ByRole.class);
      assertThat(change.track().slot(frame(0, -1, -1, -1, 1))).isEqualTo(4);
      assertThat(change.track().slot(frame(0, -1, -1, -1, 2))).isEqualTo(5);
      assertThat(fixed.track()).isEqualTo(new TrackRef.Fixed(4));
    }

    private static Effect.Change pactChange() {
      Effect.Chance chance = (Effect.Chance) game.deals().getFirst().effects().getFirst();
      return (Effect.Change) chance.then().getFirst();
    }

    @Test
    void self_is_whoever_the_rule_runs_for() {
      Effect.Change change = (Effect.Change) game.rules().get(1).effects().getFirst();

      assertThat(change.track().slot(frame(0))).isEqualTo(2);
      assertThat(change.track().slot(frame(1))).isEqualTo(3);
    }

    @Test
    void reads_are_listed_with_what_they_stand_for() {
      Effect.Change drift = (Effect.Change) game.rules().getFirst().effects().getFirst();
      Expression wages = ((Effect.Change) game.rules().get(1).effects().getFirst()).amount();

      assertThat(drift.amount().reads())
          .containsExactly(
              new Read.OfThesis("thesis.pull", 0),
              new Read.OfChannel("channel.effort", 0),
              new Read.OfThesis("thesis.push", 1));
      assertThat(wages.reads())
          .containsExactly(
              new Read.OfTrack("oil", new TrackRef.Fixed(0), false),
              new Read.OfTrack("start.oil", new TrackRef.Fixed(0), true));
      assertThat(wages.number(frame(0))).isEqualTo(0.1 * (44 - 40));
    }

    private static Frame frame(int... roles) {
      double[] start = game.slots().stream().mapToDouble(Slot::start).toArray();
      double[] values = start.clone();
      values[0] = 44;
      return new Frame(
          values,
          start,
          new double[1],
          new double[2],
          new double[3],
          new String[3],
          roles,
          new double[9],
          1,
          2);
    }
  }

  @Nested
  class the_digest {
    @Test
    void is_the_same_wherever_the_folder_lies_and_however_lines_end() throws IOException {
      Path copy = BaseGame.copyTo(Files.createTempDirectory(temporary, "copy"));
      Path guide = copy.resolve("guide.md");
      Files.writeString(guide, Files.readString(guide).replace("\n", "\r\n"));

      assertThat(digest(copy)).isEqualTo(game.info().digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void changes_with_every_file_the_scenario_is_made_of_and_with_no_other() throws IOException {
      Path copy = BaseGame.copyTo(Files.createTempDirectory(temporary, "copy"));
      Files.writeString(copy.resolve("README.md"), "Not part of the game.");
      assertThat(digest(copy)).isEqualTo(game.info().digest());

      Files.writeString(copy.resolve("red.md"), "Another brief.");
      assertThat(digest(copy)).isNotEqualTo(game.info().digest());
    }

    private static String digest(Path folder) {
      return LOADER.load(folder).scenario().info().digest();
    }
  }

  @Test
  void a_link_that_leads_out_of_the_folder_is_refused() throws IOException {
    Path copy = BaseGame.copyTo(Files.createTempDirectory(temporary, "copy"));
    Path secret = Files.writeString(temporary.resolve("secret.md"), "Not for players.");
    Files.delete(copy.resolve("guide.md"));
    Files.createSymbolicLink(copy.resolve("guide.md"), secret);

    assertThat(LOADER.load(copy).problems())
        .extracting(Problem::code)
        .containsExactly("file-outside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"islands-and-pipelines", "after-maidan-2016"})
  void loading_takes_well_under_a_second(String name) {
    Path folder = ShippedScenariosTest.FOLDER.resolve(name);
    LOADER.load(folder); // Classes are loaded only once.
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    LOADER.load(folder);

    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofMillis(900));
  }
}
