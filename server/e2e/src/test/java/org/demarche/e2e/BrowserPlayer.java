package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.e2e.Page.button;
import static org.demarche.e2e.Page.css;
import static org.demarche.e2e.Page.field;
import static org.demarche.e2e.Page.region;
import static org.demarche.e2e.Page.role;
import static org.demarche.e2e.Page.tab;
import static org.demarche.e2e.Page.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.e2e.Browser.Step;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.e2e.Playthrough.Ordered;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Parameter;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.TeamInfo;

/** Plays a team by clicking and typing on its page. */
final class BrowserPlayer implements Player {
  private final Page page;
  private final Scenario scenario;

  /**
   * @param page of a person at any address of the server
   */
  BrowserPlayer(Page page, Scenario scenario) {
    this.page = page;
    this.scenario = scenario;
  }

  Page page() {
    return page;
  }

  @Override
  public void join(String code) {
    page.go("/join/" + code);
    takeSeat(page, "Boris");
    page.click(button("Brief"));
    page.see(role("dialog", "Your brief"), role("heading", "Your private objective: …"));
    page.click(role("dialog", "Your brief"), button("Close"));
  }

  /** Takes the seat that a join page offers; the page of the seat is open when this returns. */
  static void takeSeat(Page page, String name) {
    page.type(name, field("Your name, as the others will see it"));
    page.click(button("Take the seat"));
    page.see(button("Rules"));
  }

  @Override
  public void propose(Agreed deal) {
    DealInfo kind = kind(deal);
    page.click(tab("Deals…"));
    page.click(region("Propose a deal"), button(kind.getTitle() + "…"));
    fill(kind.getTermsList(), deal.terms());
    page.click(button("Propose"));
    page.see(region("Deals so far"), role("heading", kind.getTitle()));
  }

  @Override
  public void accept(Agreed deal) {
    page.click(tab("Deals…"));
    Step card = card(kind(deal).getTitle());
    page.click(region("Waiting for your answer"), card, button("Accept…"));
    page.miss(region("Waiting for your answer"), card);
  }

  /** The card of a deal with this title. */
  static Step card(String title) {
    return css("article.deal:has(h4:text-is('%s'))".formatted(title));
  }

  private DealInfo kind(Agreed deal) {
    return scenario.getDealsList().stream()
        .filter(kind -> kind.getId().equals(deal.deal()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void order(Ordered move) {
    MoveInfo info =
        scenario.getMovesList().stream()
            .filter(each -> each.getId().equals(move.move()))
            .findFirst()
            .orElseThrow();
    page.click(tab("Orders…"));
    page.click(region("Moves to choose from"), button(info.getTitle() + "…"));
    fill(info.getParametersList(), move.with());
    page.click(button("Add to orders"));
    page.see(region("Your orders"), button("Remove: " + info.getTitle() + "…"));
    page.miss(button("Add to orders"));
  }

  private void fill(List<Parameter> parameters, Map<String, String> values) {
    for (Parameter parameter : parameters) {
      String value = values.get(parameter.getId());
      if (parameter.hasNumber()) {
        page.type(value, field(parameter.getTitle() + "…"));
      } else {
        page.choose(parameter.getTitle(), value, title(parameter, value));
      }
    }
  }

  private static String title(Parameter parameter, String value) {
    return Stream.of(
            parameter.getChoice().getOptionsList(),
            parameter.getActor().getOptionsList(),
            parameter.getTrack().getOptionsList())
        .flatMap(List::stream)
        .filter(option -> option.getValue().equals(value))
        .map(Option::getTitle)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void say(String words, String team) {
    page.click(tab("Talk…"));
    page.click(role("group", "To"), button(title(team)));
    page.type(words, field("Message"));
    page.click(button("Send"));
    page.see(role("log", "Messages"), text(words));
  }

  private String title(String team) {
    return scenario.getSummary().getTeamsList().stream()
        .filter(each -> each.getId().equals(team))
        .map(TeamInfo::getTitle)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void assess(Map<String, Double> probabilities) {
    page.click(tab("Orders…"));
    scenario
        .getThesesList()
        .forEach(
            thesis ->
                page.type(
                    String.valueOf(Math.round(100 * probabilities.get(thesis.getId()))),
                    field(thesis.getTitle())));
    page.click(button("Give assessment"));
    page.see(button("Change assessment"));
  }

  @Override
  public void approve() {
    page.click(tab("Orders…"));
    page.click(region("Your orders"), button("Approve…"));
  }

  @Override
  public List<String> bulletin(int turn) {
    page.click(tab("Results…"));
    return reports(turn);
  }

  private List<String> reports(int turn) {
    page.see(role("heading", "Turn " + turn + ": …"));
    return page.texts(css(".reports > li:not(.report-private) > p")).stream()
        .map(String::strip)
        .toList();
  }

  @Override
  public List<List<String>> replayed() {
    page.click(tab("Results…"));
    List<List<String>> turns = new ArrayList<>();
    for (int turn = 1; turn <= scenario.getTurnsCount(); turn++) {
      page.click(role("group", "Turn"), button("Turn " + turn));
      turns.add(reports(turn));
    }
    return turns;
  }

  /** The page shows them to a tenth. */
  @Override
  public Map<String, Double> scores() {
    page.click(tab("Results…"));
    Map<String, Double> scores = new LinkedHashMap<>();
    for (String line : page.texts(region("The end"), css(".scores summary"))) {
      List<String> words = line.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
      scores.put(id(words.getFirst()), Double.valueOf(words.getLast()));
    }
    assertThat(page.complaints()).isEmpty();
    return scores;
  }

  private String id(String title) {
    return scenario.getSummary().getTeamsList().stream()
        .filter(each -> each.getTitle().equals(title))
        .map(TeamInfo::getId)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no team " + title));
  }
}
