package org.demarche.engine.turn;

import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Rule;

/**
 * Something whose effects are to be resolved: an order, or a rule or inject of the scenario.
 *
 * @param key of its draws, by what it is; it ends with a slash
 * @param insiders the mover's or the parties' teams, which learn of it privately
 * @param parameters what it asked for, in declared order
 * @param values by parameter id, checked
 * @param locals named values to compute first, instead of parameters
 * @param report the template of what is said of it; blank for nothing
 * @param readers who reads the report
 * @param share what its changes and feeds are multiplied by
 */
record Action(
    Cause cause,
    String key,
    List<Integer> insiders,
    List<Parameter> parameters,
    Map<String, String> values,
    List<Rule.Local> locals,
    List<Effect> effects,
    String report,
    Readers readers,
    Share share) {

  /** Without locals, and counting fully. */
  Action(
      Cause cause,
      String key,
      List<Integer> insiders,
      List<Parameter> parameters,
      Map<String, String> values,
      List<Effect> effects,
      String report,
      Readers readers) {
    this(
        cause, key, insiders, parameters, values, List.of(), effects, report, readers, Share.WHOLE);
  }

  /** Index of the actor that expressions call self; -1 for none. */
  int self() {
    return cause.actor();
  }

  /** The same, counting so many times as much. */
  Action scaled(double factor, boolean open) {
    Share scaled = new Share(share.factor() * factor, share.open() && open);
    return new Action(
        cause, key, insiders, parameters, values, locals, effects, report, readers, scaled);
  }

  /**
   * What changes and feeds are multiplied by.
   *
   * @param open whether whoever knows the action may know the factor
   */
  record Share(double factor, boolean open) {
    static final Share WHOLE = new Share(1, true);
  }
}
