package org.demarche.engine.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.turn.Draws;
import org.demarche.engine.turn.KeyedDraws;
import org.demarche.engine.turn.Lots;
import org.demarche.engine.turn.Wording;
import org.jspecify.annotations.Nullable;

/** Judges whether a session can be created, and draws its secrets. */
final class SessionCreation {
  private static final String FACILITATOR = "Facilitator";

  /** The roles beside members, in the order of their codes. */
  private static final List<Seat.Role> OTHERS =
      List.of(
          Seat.Role.OBSERVER,
          Seat.Role.OWNER,
          Seat.Role.CONTROLLER,
          Seat.Role.WHITE_CELL,
          Seat.Role.UMPIRE);

  private SessionCreation() {}

  static Decision create(Scenario scenario, CreateSession request) {
    List<String> theses = scenario.theses().stream().map(Thesis::id).toList();
    String name = orElse(request.facilitatorName(), FACILITATOR);
    String title = orElse(request.title(), scenario.info().title());
    return Situation.unless(
        Situation.text("request_id", request.requestId(), 0, SessionLimits.REQUEST_ID)
            .or(() -> Situation.text("title", title, 1, SessionLimits.TITLE))
            .or(() -> SeatCommands.displayName("facilitator_name", name))
            .or(() -> Situation.text("seed", request.seed(), 1, SessionLimits.SEED))
            .or(() -> turnLength(request.turnLength()))
            .or(() -> turns(request.turns(), scenario.turns()))
            .or(() -> modifiers(request.modifiers(), scenario))
            .or(() -> thesis(request.thesis(), theses))
            .or(() -> OptionRules.check(scenario, request)),
        () -> {
          Draws draws = new KeyedDraws(request.seed(), 0);
          int thesis =
              request.thesis().isEmpty()
                  ? Lots.drawn(draws.uniform("thesis"), weights(scenario, request.thesisWeights()))
                  : theses.indexOf(request.thesis());
          Seat seat =
              new Seat("s1", Seat.Role.OWNER, -1, name, request.facilitatorTokenHash(), false);
          return new Decision.Accepted(
              seat.id(),
              List.of(created(scenario, request, title, thesis, draws), new Event.SeatTaken(seat)));
        });
  }

  private static List<Double> weights(Scenario scenario, Map<String, Double> given) {
    return scenario.theses().stream()
        .map(thesis -> given.isEmpty() ? thesis.weight() : given.getOrDefault(thesis.id(), 0.0))
        .toList();
  }

  private static String orElse(String text, String instead) {
    return text.isBlank() ? instead : text.strip();
  }

  private static Optional<Rejection> turnLength(@Nullable Duration length) {
    boolean fits =
        length == null
            || (!length.isNegative()
                && length.compareTo(Duration.ofMinutes(SessionLimits.TURN_MINUTES)) <= 0);
    return fits
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "turn_minutes",
                "A turn takes 1 to %d minutes. Give 0 for the scenario's own lengths, -1 for no"
                        .formatted(SessionLimits.TURN_MINUTES)
                    + " deadlines."));
  }

  private static Optional<Rejection> turns(int turns, int calendar) {
    return turns >= 0 && turns <= calendar
        ? Optional.empty()
        : Optional.of(
            Refusal.field(
                "turns",
                "The scenario has %s. Give 1 to %d, or 0 for all."
                    .formatted(Words.count(calendar, "turn"), calendar)));
  }

  private static Optional<Rejection> modifiers(List<String> given, Scenario scenario) {
    List<String> known = scenario.modifiers().stream().map(Modifier::id).toList();
    return given.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .map(id -> Refusal.field("modifiers", unknownModifier(id, known)));
  }

  /** Names all there are: who creates sessions finds them nowhere else. */
  private static String unknownModifier(String id, List<String> known) {
    String all =
        known.isEmpty() ? "The scenario has none." : "The scenario has " + Words.list(known) + ".";
    return "There is no modifier %s. %s".formatted(Wording.quoted(id), all);
  }

  /** In the scenario's order, whatever the request's is. */
  private static List<Integer> indices(List<String> modifiers, Scenario scenario) {
    return IntStream.range(0, scenario.modifiers().size())
        .filter(index -> modifiers.contains(scenario.modifiers().get(index).id()))
        .boxed()
        .toList();
  }

  private static Optional<Rejection> thesis(String id, List<String> theses) {
    return id.isEmpty() || theses.contains(id)
        ? Optional.empty()
        : Optional.of(Refusal.unknown(Reason.INVALID_FIELD, "thesis", "thesis", id, theses));
  }

  private static Event created(
      Scenario scenario, CreateSession request, String title, int thesis, Draws draws) {
    return new Event.SessionCreated(
        title,
        scenario.info().name(),
        scenario.info().digest(),
        request.seed(),
        thesis,
        PrivateObjectives.drawn(scenario, thesis, draws),
        request.turnLength(),
        request.turns(),
        request.documentOnly(),
        indices(request.modifiers(), scenario),
        request.bots(),
        joinCodes(scenario, request.codes()),
        request.options(),
        request.at());
  }

  private static List<JoinCode> joinCodes(Scenario scenario, List<String> codes) {
    int needed = CreateSession.codesNeeded(scenario.teamCount());
    if (codes.stream().distinct().count() != needed) {
      throw new IllegalArgumentException(
          "codes: " + codes.size() + " (expected: " + needed + " different ones)");
    }
    List<JoinCode> joinCodes = new ArrayList<>();
    for (int team = 0; team < scenario.teamCount(); team++) {
      joinCodes.add(new JoinCode(codes.get(team), Seat.Role.MEMBER, team));
    }
    int next = scenario.teamCount();
    for (Seat.Role role : OTHERS) {
      joinCodes.add(new JoinCode(codes.get(next), role, -1));
      next++;
    }
    return joinCodes;
  }
}
