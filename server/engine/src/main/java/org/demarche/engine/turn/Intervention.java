package org.demarche.engine.turn;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.TrackRef;

/**
 * Something that white cell does to the board, beside the scenario.
 *
 * @param text what is said of it; blank for nothing
 * @param everyone whether all read the text
 * @param teams who else reads it, by team index
 */
public record Intervention(
    Cause cause, List<Step> steps, String text, boolean everyone, List<Integer> teams) {

  public Intervention {
    steps = List.copyOf(steps);
    teams = List.copyOf(teams);
  }

  /** What it does to one slot; then the value is cut to its range. */
  public record Step(int slot, Effect.Operation operation, double amount) {}

  Action action() {
    List<Effect> effects =
        steps.stream()
            .<Effect>map(
                step ->
                    new Effect.Change(
                        new TrackRef.Fixed(step.slot()),
                        step.operation(),
                        new Constant(step.amount()),
                        null))
            .toList();
    // Its text is said as it stands, see Adjudicator: white cell writes for readers, and no places.
    return new Action(
        cause,
        "white_cell/" + cause.id() + "/",
        List.of(),
        List.of(),
        Map.of(),
        effects,
        "",
        Readers.EVERYONE);
  }

  List<Report> reports() {
    return text.isBlank() ? List.of() : List.of(new Report(text, cause, everyone, teams));
  }
}
