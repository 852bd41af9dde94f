package org.demarche.engine.model;

import java.util.List;

/**
 * A kind of agreement that its parties may make.
 *
 * @param parties who all have to agree, by team index, at least two
 * @param costs what each party pays when it takes effect, in the order of {@code parties}
 * @param secret whether the bulletin keeps silent about it
 * @param report what the bulletin says of it; unused if secret
 */
public record DealKind(
    String id,
    String title,
    String text,
    List<Integer> parties,
    List<Parameter> terms,
    List<List<Cost>> costs,
    List<Requirement> requirements,
    Move.Limits limits,
    boolean secret,
    String report,
    List<Effect> effects,
    List<String> cites) {

  public DealKind {
    parties = List.copyOf(parties);
    terms = List.copyOf(terms);
    costs = costs.stream().map(List::copyOf).toList();
    requirements = List.copyOf(requirements);
    effects = List.copyOf(effects);
    cites = List.copyOf(cites);
  }
}
