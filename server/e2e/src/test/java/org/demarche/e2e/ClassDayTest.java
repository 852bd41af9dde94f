package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.e2e.Page.button;
import static org.demarche.e2e.Page.css;
import static org.demarche.e2e.Page.field;
import static org.demarche.e2e.Page.role;
import static org.demarche.e2e.Page.tab;
import static org.demarche.e2e.Page.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class of two worlds is set up, handed out and run in the browser alone, with pages that are
 * accessible as far as axe can tell.
 */
class ClassDayTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final List<Integer> WIDTHS = List.of(390, 1366);

  private static final String ROSTER =
      """
      name,e-mail,team,role,world
      Aiko Tanaka,aiko@example.org,japan,head,Red
      Boris Orlov,boris@example.org,russia,head,Red
      Chen Wei,chen@example.org,china,head,Blue
      """;

  @RegisterExtension final Processes processes = new Processes();
  @TempDir Path folder;

  private final SoftAssertions found = new SoftAssertions();
  private Server server;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(PICTURES);
    server = Server.start(processes, folder);
    browser = Browser.start(processes, folder);
  }

  @Test
  void a_class_is_set_up_handed_out_and_run_in_the_browser() {
    Page staff = set_up_a_class();
    String code = staff.texts(css(".grid-table tbody tr:has-text('Aiko') code")).getFirst();

    Page aiko = browser.open("aiko", server.address() + "/join/" + code);
    BrowserPlayer.takeSeat(aiko, "Aiko Tanaka");
    staff.click(css(".world-card:has-text('Red')"), role("link", "Go to this world"));

    practise(staff, aiko);
    send_an_event(staff, aiko);
    ask_control(staff, aiko);
    pause(staff, aiko);

    examine(aiko, "class-play");
    examine(staff, "class-control");
    found.assertThat(staff.complaints()).isEmpty();
    found.assertThat(aiko.complaints()).isEmpty();
    found.assertAll();
  }

  private Page set_up_a_class() {
    Page staff = browser.open("staff", server.address() + "/new");
    staff.see(role("heading", "Set up a session or a class"));
    examine(staff, "class-new");
    staff.type(server.operatorKey(), field("Operator key"));
    staff.choose("What", "class", "A class of several worlds");
    staff.choose("Scenario", "scenarios/islands-and-pipelines", "");
    staff.type("Seminar", field("Title"));
    staff.type(ROSTER, field("Roster"));
    staff.click(button("Create the class"));
    staff.see(role("heading", "The class Seminar is ready"));
    staff.click(role("link", "To the board of the class"));
    staff.see(role("heading", "Red"));
    staff.see(role("heading", "Blue"));
    staff.see(role("row", "Aiko Tanaka…"));
    examine(staff, "class-board");
    assertThat(staff.texts(css(".grid-table code"))).hasSize(3).doesNotHaveDuplicates();
    return staff;
  }

  private static void practise(Page staff, Page aiko) {
    staff.click(button("Practice turn first"));
    aiko.see(text("Practice turn."));
    staff.click(button("End practice"));
    staff.click(button("Back to the lobby"));
    aiko.miss(text("Practice turn."));
    staff.click(button("Open turn 1"));
    aiko.see(text("Turn 1 of 3 · Spring 2016"));
  }

  private static void send_an_event(Page staff, Page aiko) {
    staff.click(tab("Events…"));
    staff.type("A storm", field("Title"));
    staff.type("All ports are closed.", field("What is read (Markdown)"));
    staff.click(button("Plan it"));
    staff.click(
        role("region", "Events that may still happen"),
        css(".inject:has-text('A storm')"),
        button("Send now"));
    staff.click(button("Send it"));
    aiko.see(role("heading", "A storm"));
  }

  private static void ask_control(Page staff, Page aiko) {
    aiko.click(tab("Talk…"));
    aiko.choose("Kind of message", "4", "Question to control");
    aiko.type("May our ships leave?", field("Message"));
    aiko.click(button("Send"));
    staff.click(tab("Questions 1…"));
    staff.type("Not before the storm is over.", field("Answer"));
    staff.click(button("Answer"));
    aiko.see(role("log", "Messages"), text("Not before the storm is over."));
  }

  private static void pause(Page staff, Page aiko) {
    staff.type("Tea", field("Reason"));
    staff.click(button("Pause"));
    aiko.see(text("Paused: Tea"));
  }

  private void examine(Page page, String name) {
    for (int width : WIDTHS) {
      String where = "%s-%d".formatted(name, width);
      page.look(width, "light");
      page.shoot(PICTURES.resolve(where + ".png"));
      found.assertThat(page.violations()).as(where).isEmpty();
      found.assertThat(page.overflow()).as(where + " sticks out").isEmpty();
    }
  }
}
