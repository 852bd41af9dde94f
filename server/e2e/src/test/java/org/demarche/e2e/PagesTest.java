package org.demarche.e2e;

import static org.demarche.e2e.Page.button;
import static org.demarche.e2e.Page.css;
import static org.demarche.e2e.Page.role;
import static org.demarche.e2e.Page.tab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.protocol.v1.TeamInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page, at every width and in both colour schemes: accessible by WCAG 2.2 AA as far as axe
 * can tell, nothing sticks out, the console is silent. Pictures are in {@code target/screenshots}.
 */
class PagesTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final List<Integer> WIDTHS = List.of(390, 1366, 1920);
  private static final List<String> SCHEMES = List.of("light", "dark");

  @RegisterExtension final Processes processes = new Processes();
  @TempDir Path folder;

  private final SoftAssertions found = new SoftAssertions();
  private final Playthrough recorded = Playthrough.of("islands-and-pipelines");
  private final Map<String, GrpcPlayer> teams = new LinkedHashMap<>();
  private Server server;
  private Browser browser;
  private Game game;

  @BeforeEach
  void create_a_session() throws IOException {
    Files.createDirectories(PICTURES);
    server = Server.start(processes, folder);
    browser = Browser.start(processes, folder);
    game =
        Game.create(processes, server, "islands-and-pipelines", recorded.seed(), recorded.thesis());
    for (TeamInfo team : game.scenario().getSummary().getTeamsList()) {
      GrpcPlayer player = new GrpcPlayer(processes, server.port(), team.getId());
      player.join(game.code(team.getId()));
      teams.put(team.getId(), player);
    }
  }

  @Test
  void every_page_is_accessible_fits_and_does_not_complain() {
    Page home = browser.open("home", server.address());
    examine(home, "home");
    Page join = browser.open("join", server.address() + "/join/" + game.code("russia"));
    join.see(button("Take the seat"));
    examine(join, "join");

    Page play = joined("play", game.code("russia"));
    Page watch = joined("watch", game.observerCode());
    Page control = browser.open("control", server.address() + "/seat#" + game.token());
    control.see(button("Open turn 1"));
    Map<String, Page> pages = Map.of("play", play, "watch", watch, "control", control);
    pages.forEach((name, page) -> examine(page, name + "-lobby"));

    game.start();
    play_a_turn(recorded.turns().getFirst());
    play_half_a_turn(recorded.turns().get(1));
    play.see(tab("Deals 2…"));
    examineTabs(play, "play", List.of("Orders", "Deals", "Talk", "Results"));
    examineTabs(watch, "watch", List.of("Board", "Results", "Public talk"));
    examineTabs(control, "control", List.of("Orders", "Board", "Deals", "Talk", "Results"));
    play.look(WIDTHS.getFirst(), "light");
    play.click(tab("Board…"));
    examine(play, "play-board");
    play.click(button("Brief"));
    play.see(role("dialog", "Your brief"));
    examine(play, "play-brief");
    play.click(role("dialog", "Your brief"), button("Close"));

    game.end();
    pages.forEach(
        (name, page) -> {
          page.look(WIDTHS.get(1), "light");
          page.click(tab("Results…"));
          page.see(css(".scores"));
          examine(page, name + "-end");
        });
    List.of(home, join, play, watch, control)
        .forEach(page -> found.assertThat(page.complaints()).isEmpty());
    found.assertAll();
  }

  private Page joined(String name, String code) {
    Page page = browser.open(name, server.address() + "/join/" + code);
    BrowserPlayer.takeSeat(page, "Boris");
    return page;
  }

  private void play_a_turn(Playthrough.Turn turn) {
    turn.deals().forEach(this::agree);
    teams.forEach(
        (team, player) -> {
          turn.movesOf(team).forEach(player::order);
          player.assess(turn.assessments().get(team));
          player.approve();
        });
  }

  /** Something of everything: drafts, an approval, deals that wait, and talk. */
  private void play_half_a_turn(Playthrough.Turn turn) {
    turn.movesOf("russia").forEach(teams.get("russia")::order);
    teams.get("russia").assess(turn.assessments().get("russia"));
    teams.get("japan").approve();
    Map<String, String> terms = Map.of("labour", "large", "price", "discount");
    teams.get("china").propose(new Agreed("pipeline_contract", "china", terms));
    teams.get("japan").propose(new Agreed("joint_activities", "japan", Map.of()));
    teams.get("china").say("The share of the work is not a detail for us.", "russia");
    teams.get("russia").say("Nor is it for us. Shall we say one half?", "china");
  }

  private void agree(Agreed deal) {
    teams.get(deal.by()).propose(deal);
    game.parties(deal.deal()).stream()
        .filter(party -> !party.equals(deal.by()))
        .forEach(party -> teams.get(party).accept(deal));
  }

  private void examineTabs(Page page, String name, List<String> tabs) {
    for (String tab : tabs) {
      page.look(WIDTHS.get(1), "light");
      page.click(tab(tab + "…"));
      examine(page, name + "-" + tab.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
  }

  private void examine(Page page, String name) {
    for (String scheme : SCHEMES) {
      for (int width : WIDTHS) {
        String where = "%s-%d-%s".formatted(name, width, scheme);
        page.look(width, scheme);
        page.shoot(PICTURES.resolve(where + ".png"));
        found.assertThat(page.violations()).as(where).isEmpty();
        found.assertThat(page.overflow()).as(where + " sticks out").isEmpty();
      }
    }
  }
}
