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
      Ken Mori,ken@example.org,japan,,Red
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
    String code = codeOf("Aiko", staff);
    Page aiko = take_the_seat("aiko", "Aiko Tanaka", code);
    Page ken = take_the_seat("ken", "Ken Mori", codeOf("Ken", staff));
    refuse_a_used_code(code);
    staff.click(css(".world-card:has-text('Red')"), role("link", "Go to this world"));

    practise(staff, aiko);
    send_an_event(staff, aiko);
    ask_control(staff, aiko);
    write_together(aiko, ken);
    extend_and_pause(staff, ken);
    rewind(staff, aiko, ken);

    examine(ken, "class-play");
    examine(staff, "class-control");
    List.of(staff, aiko, ken).forEach(page -> found.assertThat(page.complaints()).isEmpty());
    found.assertAll();
  }

  private static String codeOf(String name, Page staff) {
    return staff.texts(css(".grid-table tbody tr:has-text('%s') code".formatted(name))).getFirst();
  }

  /** A personal code knows its person, and asks for nothing. */
  private Page take_the_seat(String window, String name, String code) {
    Page page = browser.open(window, server.address() + "/join/" + code);
    page.see(text("Welcome, " + name + "."));
    page.click(button("Take the seat"));
    page.see(button("Rules"));
    return page;
  }

  private void refuse_a_used_code(String code) {
    Page late = browser.open("late", server.address() + "/join/" + code);
    late.see(text("This code has been used."));
    examine(late, "class-used-code");
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
    assertThat(staff.texts(css(".grid-table code"))).hasSize(4).doesNotHaveDuplicates();
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

  /** Two edit one move at the same time, and one takes it out while the other writes. */
  private static void write_together(Page aiko, Page ken) {
    ken.click(tab("Orders…"));
    aiko.click(tab("Orders…"));
    ken.click(button("Hold the line…"));
    ken.type("Ken's reason", css(".move-form [id$='--why']"));
    ken.click(button("Add to orders"));
    aiko.click(button("Edit: Hold the line…"));
    ken.click(button("Edit: Hold the line…"));
    aiko.type("Aiko's reason", css(".edit-form [id$='--why']"));
    ken.type("Moscow answers", css(".edit-form"), field("In your words"));
    ken.click(button("Save"));
    aiko.see(text("Ken Mori has changed this move meanwhile."));
    aiko.click(button("Keep my changes, with the rest as it is now"));
    aiko.click(button("Save"));
    ken.see(text("Why: Aiko's reason"));
    ken.see(text("Expects: Moscow answers"));
    ken.see(text("Edited by Aiko Tanaka"));
    ken.click(button("Edit: Hold the line…"));
    ken.type("Ken's second thought", css(".edit-form [id$='--why']"));
    aiko.click(button("Remove: Hold the line…"));
    aiko.click(button("Remove it"));
    ken.click(button("Write it again as a new move"));
    assertThat(ken.value(css(".move-form [id$='--why']"))).isEqualTo("Ken's second thought");
  }

  private static void extend_and_pause(Page staff, Page ken) {
    staff.type("Slow start", field("Reason"));
    staff.click(button("+5 min: extend by 5 minutes"));
    ken.see(text("Turn 1 was given 5 minutes more."));
    staff.type("Tea", field("Reason"));
    staff.choose("Pause for", "10", "");
    staff.click(button("Pause"));
    ken.see(text("Paused. Reason: Tea."));
    ken.see(css(".notice-pause:has-text('goes on by itself at')"));
  }

  private static void rewind(Page staff, Page aiko, Page ken) {
    staff.type("Once more", field("Reason"));
    staff.click(button("Rewind"));
    staff.click(button("Rewind to turn 1"));
    aiko.see(text("The session went back to the opening of turn 1."));
    ken.see(css(".notice-intervention:has-text('Reason: Once more.')"));
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
