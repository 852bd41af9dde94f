package org.demarche.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.engine.session.Command.DropInject;
import org.demarche.engine.session.Command.PlanInject;
import org.demarche.engine.session.Command.PlanInjects;
import org.demarche.engine.session.Command.SendInject;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.whitecell.LedgerEntry;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** Judges what white cell does to the board. */
final class InjectCommands {
  private InjectCommands() {}

  static Decision plan(Situation now, PlanInject command) {
    return plan(now, List.of(command.inject()), command.inject().id(), InjectCommands::ofInject);
  }

  /** The fields stand in the message that says what is planned. */
  private static Rejection ofInject(Rejection rejection) {
    return new Rejection(
        rejection.reason(),
        rejection.message(),
        rejection.facts(),
        rejection.fields().stream()
            .map(field -> new Rejection.FieldViolation("inject." + field.field(), field.message()))
            .toList());
  }

  static Decision plan(Situation now, PlanInjects command) {
    return plan(now, command.injects(), "", refusal -> refusal);
  }

  private static Decision plan(
      Situation now, List<PlannedInject> injects, String subject, UnaryOperator<Rejection> placed) {
    return now.holding(
        Power.CONTENT,
        () ->
            Situation.unless(
                now.notEnded(),
                () -> {
                  List<Event> events = new ArrayList<>();
                  Situation next = now;
                  for (PlannedInject typed : injects) {
                    PlannedInject inject = typed.waiting();
                    Optional<Rejection> refusal = InjectPlan.fits(next, inject);
                    if (refusal.isPresent()) {
                      return Situation.refuse(placed.apply(refusal.get()));
                    }
                    if (!next.state().whiteCell().planned().contains(inject)) {
                      List<Event> own = planned(next, inject);
                      events.addAll(own);
                      next = next.after(own);
                    }
                  }
                  return now.accept(subject, events);
                }));
  }

  private static List<Event> planned(Situation now, PlannedInject inject) {
    return List.of(
        new Event.InjectPlanned(inject),
        now.intervened(
            LedgerEntry.Kind.INJECT, "Planned the inject %s.".formatted(named(inject)), "", false));
  }

  static Decision drop(Situation now, DropInject command) {
    return changing(
        now,
        command.inject(),
        command.reason(),
        now.notEnded(),
        State.DROPPED,
        title ->
            now.accept(
                command.inject(),
                new Event.InjectDropped(command.inject()),
                now.intervened(
                    LedgerEntry.Kind.INJECT,
                    "Took out the inject %s.".formatted(title),
                    command.reason(),
                    false)));
  }

  /** Also while the session is paused. */
  static Decision send(Situation now, SendInject command) {
    return changing(
        now,
        command.inject(),
        command.reason(),
        now.turnMeant(0),
        State.SENT,
        title -> {
          int own = BoardChange.indexOf(now.scenario(), command.inject());
          return own >= 0
              ? sendOwn(now, own, title, command.reason())
              : sendPlanned(now, command, title);
        });
  }

  private static Decision sendOwn(Situation now, int own, String title, String reason) {
    Inject inject = now.scenario().injects().get(own);
    return now.accept(
        inject.id(),
        new BoardChange(now.scenario(), now.state()).send(own),
        sent(now, title, reason, inject.audience() instanceof Audience.Everyone));
  }

  private static Decision sendPlanned(Situation now, SendInject command, String title) {
    PlannedInject inject = now.state().whiteCell().find(command.inject()).orElseThrow();
    return now.accept(
        inject.id(),
        new BoardChange(now.scenario(), now.state()).send(inject),
        new Event.InjectSent(inject.id(), now.state().turn()),
        sent(now, title, command.reason(), inject.everyone()));
  }

  private static Event sent(Situation now, String title, String reason, boolean open) {
    return now.intervened(
        LedgerEntry.Kind.INJECT, "Sent the inject %s.".formatted(title), reason, open);
  }

  /** Where an inject is in its life, planned or the scenario's. */
  private enum State {
    PENDING,
    SENT,
    DROPPED
  }

  private interface Change {
    /**
     * @param title of the inject, as a sentence names it
     */
    Decision of(String title);
  }

  /**
   * Goes on with a pending inject, and changes nothing if it has just come to be what it is to be.
   *
   * @param closed what speaks against it whatever the inject is
   */
  private static Decision changing(
      Situation now,
      String id,
      String reason,
      Optional<Rejection> closed,
      State wanted,
      Change change) {
    return now.holding(
        Power.CONTENT,
        () ->
            Situation.unless(
                closed.or(() -> Situation.text("reason", reason, 0, SessionLimits.REASON)),
                () -> {
                  State state = state(now, id);
                  if (state == null) {
                    return Situation.refuse(unknown(now, id));
                  }
                  if (state == State.PENDING) {
                    return change.of(title(now, id));
                  }
                  return state == wanted && recent(now, id, state)
                      ? now.unchanged(id)
                      : Situation.refuse(notPending(now, id, state));
                }));
  }

  private static @Nullable State state(Situation now, String id) {
    int own = BoardChange.indexOf(now.scenario(), id);
    if (own >= 0) {
      boolean happened = Injects.happened(now.state(), own);
      return happened
          ? State.SENT
          : now.state().whiteCell().held().contains(own) ? State.DROPPED : State.PENDING;
    }
    return now.state()
        .whiteCell()
        .find(id)
        .map(
            inject ->
                switch (inject.state()) {
                  case PLANNED -> State.PENDING;
                  case SENT -> State.SENT;
                  case DROPPED -> State.DROPPED;
                })
        .orElse(null);
  }

  /** Whether it is so since this turn, as after a second click. */
  private static boolean recent(Situation now, String id, State state) {
    int own = BoardChange.indexOf(now.scenario(), id);
    return state == State.DROPPED
        || now.state().openingInjects().contains(own)
        || now.state()
            .whiteCell()
            .find(id)
            .filter(inject -> inject.turn() == now.state().turn())
            .isPresent();
  }

  private static String title(Situation now, String id) {
    int own = BoardChange.indexOf(now.scenario(), id);
    return own >= 0
        ? "\"" + now.scenario().injects().get(own).title() + "\" (" + id + ")"
        : named(now.state().whiteCell().find(id).orElseThrow());
  }

  private static String named(PlannedInject inject) {
    return "\"" + inject.title() + "\" (" + inject.id() + ")";
  }

  private static Rejection unknown(Situation now, String id) {
    List<String> known =
        Stream.concat(
                now.state().whiteCell().planned().stream().map(PlannedInject::id),
                now.scenario().injects().stream().map(Inject::id))
            .toList();
    return Refusal.unknown(Reason.INJECT_NOT_FOUND, "inject", "inject", id, known);
  }

  private static Rejection notPending(Situation now, String id, State state) {
    String why =
        state == State.SENT
            ? "It has happened."
            : "It was taken out. Plan it again under its id, or another one.";
    return Refusal.of(
        Reason.INJECT_NOT_PENDING,
        "The inject %s does not wait to be sent. %s".formatted(title(now, id), why));
  }

  /** What happens by itself because its time has come; nothing while the clock stands. */
  static List<Event> due(Situation now) {
    return new PlannedInjects(now.scenario(), now.state()).due(now.request().at());
  }
}
