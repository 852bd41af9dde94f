package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.render.RulingsText;
import org.demarche.protocol.v1.View;
import picocli.CommandLine.Option;

/** What white cell says with a ruling. */
final class RulingWords {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why, for the debrief.")
  private String reason = "";

  @Option(
      names = "--public",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What all read with the result; of a secret move, its team.")
  private String publicText = "";

  /**
   * Sets one number of a move, and tells it.
   *
   * @param parameter its id; empty if the move has only one
   * @param note for white cell alone; may be empty
   */
  void rule(
      Context context,
      View view,
      String team,
      String move,
      String parameter,
      double value,
      String note) {
    var session = view.getSession().getName();
    var orders =
        context.session().ruleMove(session, team, move, parameter, value, reason, publicText, note);
    context.output().show(orders, List.of());
    orders.getMovesList().stream()
        .filter(ordered -> ordered.getId().equals(move))
        .forEach(ordered -> context.output().done("Ruled: " + RulingsText.line(ordered)));
  }
}
