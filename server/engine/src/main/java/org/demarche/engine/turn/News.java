package org.demarche.engine.turn;

import java.util.ArrayList;
import java.util.List;
import org.demarche.engine.model.Scenario;

/**
 * What there is to report of a turn. It is written down in the order of resolution, and put into
 * words when the values after the turn are known. Not safe for use from several threads.
 */
final class News {
  private final Scenario scenario;
  private final ReportWriter writer;
  private final boolean quiet;
  private final List<Item> items = new ArrayList<>();
  private final List<Redrawn> redrawn = new ArrayList<>();
  private final List<Resolution.Drawn> drawn = new ArrayList<>();

  /**
   * @param quiet whether nobody reads what was decided and why
   */
  News(Scenario scenario, ReportWriter writer, boolean quiet) {
    this.scenario = scenario;
    this.writer = writer;
    this.quiet = quiet;
  }

  private sealed interface Item {
    record Line(Action action, String template, Readers readers) implements Item {}

    record Probe(Action action, int slot, double noise, double deviate) implements Item {}
  }

  /** A line from a template; a blank one says nothing. */
  void line(Action action, String template, Readers readers) {
    if (!quiet && !template.isBlank()) {
      items.add(new Item.Line(action, template, readers));
    }
  }

  /**
   * A private reading for the action's insiders.
   *
   * @param noise standard deviation, in shares of the track's range
   * @param deviate the standard normal draw
   */
  void probe(Action action, int slot, double noise, double deviate) {
    items.add(new Item.Probe(action, slot, noise, deviate));
  }

  /** A chance that an ordered move took. */
  void drawn(String move, Outcome.Draw draw) {
    if (!quiet) {
      drawn.add(new Resolution.Drawn(move, draw));
    }
  }

  void redrawn(Redrawn objective) {
    redrawn.add(objective);
  }

  /**
   * @param refused instances of the deals that an actor did not consent to
   */
  Resolution resolution(Board board, List<String> refused) {
    List<Report> reports = new ArrayList<>();
    List<Probed> probes = new ArrayList<>();
    Values after = board.values();
    for (Item item : items) {
      switch (item) {
        case Item.Line(var action, var template, var readers) ->
            reports.add(
                new Report(
                    writer.line(template, action, readers, after),
                    action.cause(),
                    readers.everyone(),
                    readers.teams()));
        case Item.Probe probe -> tell(probe, after, reports, probes);
      }
    }
    List<Outcome> outcomes = quiet ? List.of() : board.outcomes();
    return new Resolution(outcomes, reports, probes, redrawn, refused, drawn, after);
  }

  private void tell(Item.Probe probe, Values after, List<Report> reports, List<Probed> probes) {
    Blur blur = Blur.of(scenario.tracks().get(scenario.slots().get(probe.slot).track()));
    double width = blur.range() * probe.noise;
    double value = blur.reading(after.get(probe.slot), width, probe.deviate);
    Action action = probe.action;
    for (int team : action.insiders()) {
      probes.add(new Probed(team, probe.slot, value, width, action.cause()));
    }
    if (!quiet) {
      String text = writer.probe(probe.slot, value, blur.rounded(width));
      reports.add(new Report(text, action.cause(), false, action.insiders()));
    }
  }
}
