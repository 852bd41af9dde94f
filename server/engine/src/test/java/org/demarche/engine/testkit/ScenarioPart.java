package org.demarche.engine.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.engine.model.Cost;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Expression;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Requirement;

/** Builds a move or a kind of deal, part by part. What is not said is free, unlimited and empty. */
final class ScenarioPart {
  private final String id;
  private final String title;
  private List<Integer> teams = List.of();
  private List<Parameter> parameters = List.of();
  private List<Cost> costs = List.of();
  private final List<Requirement> requirements = new ArrayList<>();
  private Move.Limits limits = new Move.Limits(9, 0, 0);
  private boolean secret;
  private String report = "";
  private List<Effect> effects = List.of();

  ScenarioPart(String id, String title) {
    this.id = id;
    this.title = title;
  }

  ScenarioPart teams(Integer... indices) {
    teams = List.of(indices);
    return this;
  }

  ScenarioPart parameters(Parameter... all) {
    parameters = List.of(all);
    return this;
  }

  /** In the first resource; for each party of a deal. */
  ScenarioPart cost(Expression amount) {
    costs = List.of(new Cost(0, amount));
    return this;
  }

  ScenarioPart requires(Expression condition, String text) {
    requirements.add(new Requirement(condition, text));
    return this;
  }

  ScenarioPart limits(int perTurn, int perGame, int cooldown) {
    limits = new Move.Limits(perTurn, perGame, cooldown);
    return this;
  }

  ScenarioPart secret() {
    secret = true;
    return this;
  }

  ScenarioPart report(String text) {
    report = text;
    return this;
  }

  ScenarioPart effects(Effect... all) {
    effects = List.of(all);
    return this;
  }

  Move build() {
    return new Move(
        id,
        title,
        "",
        teams,
        parameters,
        costs,
        requirements,
        limits,
        secret,
        report,
        effects,
        List.of("M-" + id));
  }

  DealKind buildDeal() {
    return new DealKind(
        id,
        title,
        "",
        teams,
        parameters,
        Collections.nCopies(teams.size(), costs),
        requirements,
        limits,
        secret,
        report,
        effects,
        List.of("D-" + id));
  }
}
