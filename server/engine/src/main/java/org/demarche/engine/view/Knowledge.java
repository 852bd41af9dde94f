package org.demarche.engine.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Visibility;
import org.demarche.engine.session.Deal;
import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.turn.Cause;
import org.demarche.engine.turn.Report;

/**
 * What a viewpoint may know, while the session runs and of past turns. Every decision about a
 * secret is taken here, and when in doubt it is a secret.
 *
 * <ul>
 *   <li>A track is seen exactly if its visibility says so for the team, or for everyone.
 *   <li>A secret move is known to its mover, a secret deal to its parties, an inject to its
 *       audience; public moves and deals, rules, drift and ends of ranges are known to all.
 *   <li>White cell's own inject is known to its audience, a ruling to all unless the move is
 *       secret, and an override to whoever sees the track exactly.
 *   <li>Before it takes effect, a deal is known to its parties alone. Of a public one that has, the
 *       others know who proposed it, its terms and public clauses, but no secret term, note, cost,
 *       history or counter. A public kind of deal may be made in secret. A hidden clause is known
 *       to the team that wrote it.
 *   <li>Who reads a message is told with {@link MessageViewer}.
 *   <li>Control knows everything.
 * </ul>
 */
final class Knowledge {
  private final Scenario scenario;
  private final Definitions definitions;
  private final Viewpoint viewpoint;

  /** Ids of deals that their parties keep to themselves, whatever their kind. */
  private final Set<String> secretDeals;

  Knowledge(Scenario scenario, SessionState state, Viewpoint viewpoint) {
    this.scenario = scenario;
    this.definitions = new Definitions(scenario);
    this.viewpoint = viewpoint;
    this.secretDeals =
        state.deals().stream()
            .filter(Deal::secret)
            .map(Deal::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean isControl() {
    return viewpoint instanceof Viewpoint.Control;
  }

  /** Whether the viewpoint is this team's, or control's. */
  boolean speaksFor(int team) {
    return switch (viewpoint) {
      case Viewpoint.OfTeam(int own) -> own == team;
      case Viewpoint.Everyone() -> false;
      case Viewpoint.Control() -> true;
    };
  }

  private boolean speaksForOneOf(List<Integer> teams) {
    return isControl() || teams.stream().anyMatch(this::speaksFor);
  }

  /** How much is seen of a slot. */
  Visibility.Level level(int index) {
    Slot slot = scenario.slots().get(index);
    Visibility visibility = scenario.tracks().get(slot.track()).visibility();
    return switch (viewpoint) {
      case Viewpoint.OfTeam(int team) -> visibility.forTeam(team, slot);
      case Viewpoint.Everyone() -> visibility.everyone();
      case Viewpoint.Control() -> Visibility.Level.EXACT;
    };
  }

  boolean seesExactly(int slot) {
    return level(slot).exact();
  }

  /** Whether the cause may be named. */
  boolean knows(Cause cause) {
    return switch (cause.kind()) {
      case RULE, DERIVATION, DECAY, LIMIT -> true;
      case MOVE -> speaksFor(cause.actor()) || !definitions.move(cause.id()).secret();
      case DEAL -> speaksForOneOf(cause.parties()) || isPublic(cause);
      case INJECT -> knows(definitions.inject(cause.id()));
      case SENT_INJECT, RULING -> cause.open() || speaksForOneOf(cause.parties());
      case OVERRIDE -> seesExactly(definitions.slot(cause.id()));
    };
  }

  private boolean isPublic(Cause deal) {
    return !definitions.deal(deal.id()).secret() && !secretDeals.contains(deal.instance());
  }

  boolean knows(Inject inject) {
    return switch (inject.audience()) {
      case Audience.Everyone() -> true;
      case Audience.Teams(var teams) -> speaksForOneOf(teams);
    };
  }

  /**
   * Whether the viewpoint may see what went into an effect of this cause, as far as it sees each
   * value: rules and injects work in the open, orders are their makers' own affair.
   */
  boolean knowsWorkingsOf(Cause cause) {
    return switch (cause.kind()) {
      case MOVE -> speaksFor(cause.actor());
      case DEAL -> speaksForOneOf(cause.parties());
      case RULE, INJECT, DERIVATION, DECAY, LIMIT, SENT_INJECT, OVERRIDE, RULING -> knows(cause);
    };
  }

  boolean reads(Report report) {
    return report.everyone() || speaksForOneOf(report.teams());
  }

  boolean isParty(Deal deal) {
    return speaksForOneOf(scenario.deals().get(deal.kind()).parties());
  }

  boolean knows(Deal deal) {
    return isParty(deal)
        || (deal.state() == Deal.State.IN_FORCE
            && !deal.secret()
            && !scenario.deals().get(deal.kind()).secret());
  }

  /** Whether the viewpoint may read a clause of a deal that it knows of. */
  boolean reads(Deal deal, DealClause clause) {
    return switch (clause.visibility()) {
      case PUBLIC -> true;
      case PARTIES -> isParty(deal);
      case HIDDEN -> speaksFor(clause.team());
    };
  }
}
