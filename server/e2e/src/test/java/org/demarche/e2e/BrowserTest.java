package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.e2e.Page.button;
import static org.demarche.e2e.Page.css;
import static org.demarche.e2e.Page.field;
import static org.demarche.e2e.Page.region;
import static org.demarche.e2e.Page.role;
import static org.demarche.e2e.Page.tab;
import static org.demarche.e2e.Page.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.e2e.Browser.Step;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.e2e.Playthrough.Ordered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What people do on the pages, by clicking and typing in Chromium. */
class BrowserTest {
  private static final String BROKEN_LINE = ".line-note";

  @RegisterExtension final Processes processes = new Processes();
  @TempDir Path folder;

  private Server server;
  private Browser browser;
  private Game game;

  @BeforeEach
  void create_a_session() {
    server = Server.start(processes, folder);
    browser = Browser.start(processes, folder);
    game = Game.create(processes, server, "islands-and-pipelines", "pages", "");
  }

  @Test
  void a_turn_is_played_run_and_watched() {
    Page control = browser.open("control", server.address() + "/seat#" + game.token());
    BrowserPlayer russia = joined_by_link("russia", "Boris");
    BrowserPlayer japan = joined_by_code("japan", "Aiko");
    Page observer = joined("observer", game.observerCode(), "Otto");
    control_opens_the_first_turn(control);

    russia.order(new Ordered("russia", "back_china", Map.of()));
    they_agree_on_a_counter_proposal(russia, japan);
    they_talk(russia, japan, observer);
    russia.assess(Map.of("swing", 0.7, "bound", 0.3));
    russia.approve();
    control.see(css("tr.team-ready"), text("Russia"));
    control_pauses_and_resumes(control, russia);
    control_closes_the_turn(control);

    for (Page page : List.of(russia.page(), japan.page(), observer)) {
      page.click(tab("Results…"));
      page.see(region("Bulletin"), text("Russia backs China's position in public."));
      page.see(region("Bulletin"), text("Russia and Japan hold talks on the islands.…"));
    }
    russia.page().click(css(".outcome summary >> nth=0"));
    russia.page().see(css(".working >> nth=0"));
    for (Page page : List.of(control, russia.page(), japan.page(), observer)) {
      assertThat(page.complaints()).isEmpty();
    }
  }

  private BrowserPlayer joined_by_link(String team, String name) {
    return new BrowserPlayer(joined(team, game.code(team), name), game.scenario());
  }

  private Page joined(String person, String code, String name) {
    Page page = browser.open(person, server.address() + "/join/" + code);
    BrowserPlayer.takeSeat(page, name);
    return page;
  }

  private BrowserPlayer joined_by_code(String team, String name) {
    Page page = browser.open(team, server.address());
    page.type(game.code(team).toLowerCase(Locale.ROOT), field("Join code"));
    page.click(button("Join"));
    BrowserPlayer.takeSeat(page, name);
    return new BrowserPlayer(page, game.scenario());
  }

  /** Everybody who has joined is there; a bot takes one of the empty teams. */
  private void control_opens_the_first_turn(Page control) {
    control.see(role("row", "Russia Boris…"));
    control.see(role("row", "Japan Aiko…"));
    control.click(role("switch", "Bot for China"));
    control.see(role("row", "China a bot…"));
    control.click(button("Open turn 1"));
    control.see(text("Turn 1 of 3 · Spring 2016"));
  }

  private void they_agree_on_a_counter_proposal(BrowserPlayer russia, BrowserPlayer japan) {
    Agreed offer = new Agreed("island_talks", "japan", Map.of("formula", "two"));
    japan.propose(offer);
    Page page = russia.page();
    page.click(tab("Deals…"));
    Step card = BrowserPlayer.card("Island talks");
    page.click(region("Waiting for your answer"), card, button("Counter"));
    page.choose("Formula", "two_minus_alpha", "two islands minus alpha", card);
    page.click(card, button("Send counter-proposal"));
    page.miss(button("Send counter-proposal"));
    japan.accept(offer);
  }

  private static void they_talk(BrowserPlayer russia, BrowserPlayer japan, Page observer) {
    japan.say("Shall we meet in Sochi?", "russia");
    russia.page().click(tab("Talk…"));
    russia.page().see(role("log", "Messages"), text("Shall we meet in Sochi?"));
    observer.click(tab("Public talk…"));
    observer.see(role("log", "Messages"), text("Nothing has been said here yet."));
  }

  private static void control_pauses_and_resumes(Page control, BrowserPlayer russia) {
    control.type("Tea", field("Reason"));
    control.click(button("Pause"));
    russia.page().see(text("Paused: Tea"));
    control.click(button("Resume"));
    russia.page().see(text("Planning…"));
  }

  private static void control_closes_the_turn(Page control) {
    control.click(button("Close turn 1 now"));
    control.click(button("Close turn 1"));
    control.see(text("Turn 2 of 3 · Summer 2016"));
  }

  @Test
  void a_page_whose_server_is_killed_comes_back_with_all_that_was_written() {
    BrowserPlayer russia = joined_by_link("russia", "Boris");
    game.start();
    Page page = russia.page();
    page.click(tab("Orders…"));
    page.click(region("Moves to choose from"), button("Back China in public…"));
    page.type("They will need us", field("Why (for the debrief)"));
    page.click(tab("Talk…"));
    page.type("Half a sentence", field("Message"));

    server.kill();
    page.see(css(BROKEN_LINE));
    page.type("Half a sentence, and the other half", field("Message"));
    server.startAgain();
    page.miss(css(BROKEN_LINE));

    assertThat(page.value(field("Message"))).isEqualTo("Half a sentence, and the other half");
    page.click(button("Send"));
    page.see(role("log", "Messages"), text("Half a sentence, and the other half"));
    page.click(tab("Orders…"));
    assertThat(page.value(field("Why (for the debrief)"))).isEqualTo("They will need us");
    page.click(button("Add to orders"));
    page.see(region("Your orders"), text("Why: They will need us"));
    assertThat(page.complaints()).allMatch(complaint -> complaint.contains("net::ERR"));
  }

  @Test
  void what_is_sent_offline_goes_out_once_and_what_is_written_outlives_a_reload() {
    BrowserPlayer russia = joined_by_link("russia", "Boris");
    GrpcPlayer japan = new GrpcPlayer(processes, server.port(), "japan");
    japan.join(game.code("japan"));
    game.start();
    Page page = russia.page();
    page.click(tab("Talk…"));

    page.offline(true);
    page.type("Dear colleagues", field("Message"));
    page.click(button("Send"));
    japan.say("Are you there?", "russia");
    page.offline(false);
    page.see(role("log", "Messages"), text("Are you there?"));
    page.see(role("log", "Messages"), text("Dear colleagues"));
    assertThat(page.texts(role("log", "Messages"), text("Dear colleagues"))).hasSize(1);

    page.type("Half a sentence", field("Message"));
    page.reload();
    page.click(tab("Talk…"));
    assertThat(page.value(field("Message"))).isEqualTo("Half a sentence");
    page.see(role("log", "Messages"), text("Dear colleagues"));
  }
}
