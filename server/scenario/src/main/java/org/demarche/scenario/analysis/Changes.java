package org.demarche.scenario.analysis;

import java.util.BitSet;
import java.util.List;
import org.demarche.engine.model.DealKind.Standing;
import org.demarche.engine.model.Effect;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.TrackRef;

/** Which slots and channels anything in the scenario ever changes. */
final class Changes {
  private final BitSet slots = new BitSet();
  private final BitSet channels = new BitSet();

  private Changes() {}

  static Changes of(Scenario scenario) {
    Changes changes = new Changes();
    scenario.moves().forEach(move -> changes.add(move.effects()));
    scenario.deals().forEach(deal -> changes.add(deal.effects()));
    scenario.rules().forEach(rule -> changes.add(rule.effects()));
    scenario.injects().forEach(inject -> changes.add(inject.effects()));
    scenario.deals().stream()
        .map(deal -> deal.standing())
        .filter(standing -> standing != null)
        .forEach(changes::addKept);
    return changes;
  }

  boolean isChanged(int slot) {
    return slots.get(slot);
  }

  boolean isFed(int channel) {
    return channels.get(channel);
  }

  /** What the engine itself keeps of a deal. */
  private void addKept(Standing standing) {
    mark(standing.live());
    mark(standing.progress());
    mark(standing.probed());
    standing.clauses().forEach(clause -> mark(clause.slot()));
  }

  private void mark(int slot) {
    if (slot != Standing.NONE) {
      slots.set(slot);
    }
  }

  private void add(List<Effect> effects) {
    effects.forEach(this::add);
  }

  private void add(Effect effect) {
    switch (effect) {
      case Effect.Change(TrackRef track, _, _, _) -> add(track);
      case Effect.Feed(int channel, _) -> channels.set(channel);
      case Effect.When(_, var then, var otherwise) -> {
        add(then);
        add(otherwise);
      }
      case Effect.Chance(_, _, var then, var otherwise) -> {
        add(then);
        add(otherwise);
      }
      case Effect.Each(_, var each) -> add(each);
      case Effect.Scaled(_, var scaled) -> add(scaled);
      case Effect.Probe _, Effect.ProbeDeal _, Effect.Redraw _, Effect.Report _ -> {}
    }
  }

  private void add(TrackRef track) {
    switch (track) {
      case TrackRef.Fixed(int slot) -> slots.set(slot);
      case TrackRef.ByRole byRole -> byRole.slots().forEach(slots::set);
    }
  }
}
