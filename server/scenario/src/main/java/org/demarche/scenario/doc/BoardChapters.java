package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.OrderDemands;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.Visibility;
import org.demarche.scenario.doc.Block.Item;

/** What there is: who plays, when, with what, and what is counted. */
final class BoardChapters {
  private final Scenario scenario;
  private final List<String> thesisParameters;
  private final boolean all;
  private final Names names;
  private final Document document;

  /**
   * @param thesisParameters names of the theses' parameters
   */
  BoardChapters(
      Scenario scenario,
      List<String> thesisParameters,
      boolean all,
      Names names,
      Document document) {
    this.scenario = scenario;
    this.thesisParameters = thesisParameters;
    this.all = all;
    this.names = names;
    this.document = document;
  }

  void write() {
    summary();
    calendar();
    teams();
    resources();
    tracks();
    theses();
    modifiers();
    channels();
  }

  private void summary() {
    ScenarioInfo info = scenario.info();
    document.line(Inline.plain(info.summary()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Name", Inline.code(info.name())));
    rows.add(List.of("Version", Inline.plain(info.version())));
    rows.add(List.of("Digest", Inline.code(info.digest())));
    rows.add(List.of("For", all ? "facilitators: it tells everything" : "players"));
    rows.add(List.of("Takes", "about " + Names.count(info.minutes(), "minute")));
    rows.add(
        List.of("Teams", names.actors(IntStream.range(0, scenario.teamCount()).boxed().toList())));
    rows.add(List.of("Moves", "up to " + scenario.moveLimit() + " a turn, beside free ones"));
    if (!scenario.demands().equals(OrderDemands.NONE)) {
      rows.add(List.of("Each move needs", demands()));
    }
    rows.add(List.of("Resolved", Inline.plain(order())));
    document.grid(List.of("About", ""), rows);
    if (!info.rules().isBlank()) {
      document.chapter("guide", "How to play");
      document.prose(info.rules(), 2);
    }
  }

  private String demands() {
    OrderDemands demands = scenario.demands();
    if (demands.rationale() && demands.prediction()) {
      return "a reason and a prediction";
    }
    return demands.rationale() ? "a reason" : "a prediction";
  }

  private String order() {
    return switch (scenario.moveOrder()) {
      case TOGETHER -> "all moves together, on the board as it was before them";
      case DECLARED -> "move after move, in the order of the teams";
      case LOGGED -> "move after move, as they were written into the orders";
    };
  }

  private void calendar() {
    document.chapter("calendar", "Calendar");
    List<List<String>> rows = new ArrayList<>();
    for (int turn = 0; turn < scenario.turns(); turn++) {
      CalendarTurn one = scenario.calendar().get(turn);
      String minutes = one.minutes() == 0 ? "no deadline" : Names.count(one.minutes(), "minute");
      rows.add(List.of(String.valueOf(turn + 1), Inline.plain(one.label()), minutes));
    }
    document.grid(List.of("Turn", "Called", "For planning"), rows);
    int shortGame = scenario.info().shortGame();
    if (shortGame > 0) {
      document.line("A short game has " + Names.count(shortGame, "turn") + ".");
    }
  }

  private void offices(List<String> titles) {
    if (!titles.isEmpty()) {
      document.line("Offices: " + Inline.plain(String.join(", ", titles)) + ".");
    }
  }

  private void teams() {
    document.chapter("teams", "Teams");
    for (int index = 0; index < scenario.teamCount(); index++) {
      Actor team = scenario.actors().get(index);
      document.section(Inline.anchor("teams", team.id()), Inline.plain(team.title()));
      document.line(Inline.code(team.id()) + ", short " + Inline.plain(team.shortTitle()) + ".");
      offices(scenario.talk().titles(index));
      if (all) {
        document.prose(team.brief(), 3);
      }
    }
    List<Actor> others = scenario.actors().subList(scenario.teamCount(), scenario.actors().size());
    if (!others.isEmpty()) {
      document.chapter("actors", "Actors that nobody plays");
      for (Actor actor : others) {
        document.section(Inline.anchor("actors", actor.id()), Inline.plain(actor.title()));
        document.line(Inline.code(actor.id()));
      }
    }
  }

  private void resources() {
    if (scenario.resources().isEmpty()) {
      return;
    }
    document.chapter("resources", "Resources");
    List<String> header = new ArrayList<>(List.of("Resource", "What it is"));
    names.teams().forEach(team -> header.add("Income of " + Inline.plain(team.title())));
    header.add("Kept at most");
    List<List<String>> rows = new ArrayList<>();
    for (Resource resource : scenario.resources()) {
      List<String> row = new ArrayList<>();
      row.add(Names.named(resource.title(), resource.id()));
      row.add(Inline.plain(resource.text()));
      resource.income().forEach(income -> row.add(Names.number(income)));
      row.add(Names.number(resource.carry()));
      rows.add(row);
    }
    document.grid(header, rows);
  }

  private void tracks() {
    document.chapter("tracks", "Tracks");
    for (int index = 0; index < scenario.tracks().size(); index++) {
      track(index, scenario.tracks().get(index));
    }
  }

  private void track(int index, Track track) {
    document.section(Inline.anchor("tracks", track.id()), Names.named(track.title(), track.id()));
    document.line(Inline.plain(track.text()));
    List<Item> items = new ArrayList<>();
    String unit = track.unit().isEmpty() ? "" : " " + Inline.plain(track.unit());
    items.add(
        new Item(
            "Range: "
                + Names.number(track.minimum())
                + " to "
                + Names.number(track.maximum())
                + unit
                + "."));
    String seen = track.visibility().text();
    items.add(
        new Item(
            seen.isBlank()
                ? "Seen by " + seen(track.visibility(), track.scope())
                : Inline.plain(seen)));
    if (all && track.decay() > 0) {
      items.add(
          new Item(
              "Goes back to its start by %s of the distance every turn."
                  .formatted(Names.number(track.decay()))));
    }
    if (all && track.derived()) {
      items.addAll(derivation(index));
    }
    cited(items, track.cites());
    document.bullets(items);
    List<List<String>> rows = new ArrayList<>();
    for (Slot slot : scenario.slots()) {
      if (slot.track() == index) {
        boolean open = all || track.visibility().everyone().exact();
        String start = open ? Names.number(slot.start()) : "not told";
        rows.add(List.of(Inline.plain(slot.title()), Inline.code(slot.id()), start));
      }
    }
    document.grid(List.of("Value", "Called", "At the start"), rows);
  }

  /** The same formula serves all slots of a track. */
  private List<Item> derivation(int track) {
    return scenario.derivations().stream()
        .filter(one -> scenario.slots().get(one.slot()).track() == track)
        .limit(1)
        .map(one -> new Item("Follows from " + EffectWords.code(one.value()) + "."))
        .toList();
  }

  private String seen(Visibility visibility, Track.Scope scope) {
    List<String> words = new ArrayList<>();
    new TreeMap<>(visibility.teams())
        .forEach((team, level) -> words.add(names.actor(team) + ": " + Names.level(level)));
    if (scope != Track.Scope.WORLD && !visibility.owner().equals(visibility.everyone())) {
      words.add("those whom it is about: " + Names.level(visibility.owner()));
    }
    words.add(
        (words.isEmpty() ? "everyone: " : "everyone else: ") + Names.level(visibility.everyone()));
    return String.join("; ", words) + ".";
  }

  private void theses() {
    if (scenario.theses().size() < 2) {
      return;
    }
    document.chapter("theses", "Theses");
    document.line(
        "One of these readings is true in a game. " + Inline.plain(scenario.scoring().question()));
    for (Thesis thesis : scenario.theses()) {
      document.section(
          Inline.anchor("theses", thesis.id()), Names.named(thesis.title(), thesis.id()));
      document.prose(thesis.text(), 3);
      cites(thesis.cites());
    }
    if (all) {
      parameters();
    }
  }

  private void parameters() {
    document.section("theses-parameters", "Weights and parameters");
    List<String> header = new ArrayList<>(List.of("Parameter"));
    scenario.theses().forEach(thesis -> header.add(Inline.plain(thesis.title())));
    List<List<String>> rows = new ArrayList<>();
    List<String> weights = new ArrayList<>(List.of("weight in the draw"));
    scenario.theses().forEach(thesis -> weights.add(Names.number(thesis.weight())));
    rows.add(weights);
    for (int index = 0; index < thesisParameters.size(); index++) {
      List<String> row =
          new ArrayList<>(List.of(Inline.code("thesis." + thesisParameters.get(index))));
      for (Thesis thesis : scenario.theses()) {
        row.add(Names.number(thesis.parameters().get(index)));
      }
      rows.add(row);
    }
    document.grid(header, rows);
  }

  private void modifiers() {
    if (!all || scenario.modifiers().isEmpty()) {
      return;
    }
    document.chapter("modifiers", "Modifiers");
    document.line("A facilitator may switch these on for a session; teams learn of it at the end.");
    for (Modifier modifier : scenario.modifiers()) {
      document.section(
          Inline.anchor("modifiers", modifier.id()), Names.named(modifier.title(), modifier.id()));
      document.line(Inline.plain(modifier.text()));
      List<Item> items = new ArrayList<>();
      for (int index = 0; index < thesisParameters.size(); index++) {
        String name = Inline.code("thesis." + thesisParameters.get(index));
        if (modifier.factors().get(index) != 1) {
          items.add(new Item(name + " times " + Names.number(modifier.factors().get(index)) + "."));
        }
        if (modifier.addends().get(index) != 0) {
          items.add(new Item(name + " plus " + Names.number(modifier.addends().get(index)) + "."));
        }
      }
      cited(items, modifier.cites());
      document.bullets(items);
    }
  }

  private void channels() {
    if (!all || scenario.channels().isEmpty()) {
      return;
    }
    document.chapter("channels", "Channels");
    for (Channel channel : scenario.channels()) {
      document.section(
          Inline.anchor("channels", channel.id()), Names.named(channel.title(), channel.id()));
      String returns = Names.list(channel.returns().stream().map(Names::number).toList());
      List<Item> items = new ArrayList<>();
      items.add(
          new Item(
              channel.returns().isEmpty()
                  ? "Every unit fed in a turn counts fully."
                  : "The units fed in a turn count " + returns + ", and any further nothing."));
      cited(items, channel.cites());
      document.bullets(items);
    }
  }

  private void cites(List<String> cites) {
    if (!cites.isEmpty()) {
      document.line("Sources: " + Inline.cites(cites) + ".");
    }
  }

  private static void cited(List<Item> items, List<String> cites) {
    if (!cites.isEmpty()) {
      items.add(new Item("Sources: " + Inline.cites(cites) + "."));
    }
  }
}
