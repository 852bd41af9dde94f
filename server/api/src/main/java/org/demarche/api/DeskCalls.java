package org.demarche.api;

import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.DeskMapper;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.demarche.engine.view.Views;
import org.demarche.protocol.v1.Desk;
import org.demarche.protocol.v1.GetDeskRequest;
import org.demarche.protocol.v1.GetDeskResponse;
import org.demarche.session.LoadedSession;
import org.demarche.session.Presence;
import org.demarche.session.SessionService;
import org.jspecify.annotations.Nullable;

/** How sessions stand, for those who run them. Counts alone, but for questions to white cell. */
final class DeskCalls {
  /** A team is late when so little of its phase is left, or so little time. */
  private static final int LATE_PART = 10;

  private static final Duration LATE = Duration.ofMinutes(2);
  private static final Seat ANYBODY = new Seat("", Seat.Role.OBSERVER, -1, "", "", false);

  private final SessionService sessions;
  private final ScenarioCatalog catalog;
  private final InstantSource clock;

  DeskCalls(SessionService sessions, ScenarioCatalog catalog, InstantSource clock) {
    this.sessions = sessions;
    this.catalog = catalog;
    this.clock = clock;
  }

  void getDesk(GetDeskRequest request, StreamObserver<GetDeskResponse> observer) {
    Holder holder = Holder.current();
    SeatCalls.requireSession(holder, "name", request.getName());
    Seat.Role role = holder.seat().role();
    if (!Power.CLOCK.isOf(role) && !Power.CONTENT.isOf(role)) {
      throw Refusals.of(
          Reason.NOT_FACILITATOR,
          "Only the owner, a controller or white cell may see this. Ask one of them.");
    }
    Desk desk = of(holder.session(), holder.seat());
    Answers.send(observer, GetDeskResponse.newBuilder().setDesk(desk).build());
  }

  /**
   * @param reader whose powers decide whether questions are told; null for nobody's
   */
  Desk of(LoadedSession session, @Nullable Seat reader) {
    Instant now = clock.instant();
    SessionState state = session.state();
    ViewMapper views = catalog.views(session.scenario());
    Map<String, Instant> seen = sessions.presence().lastSeen(session.id());
    var mapper = new DeskMapper(session.scenario(), state, seen, now, isLate(session, now));
    Desk.Builder desk = Desk.newBuilder().setSession(session(session, views, now));
    for (int team = 0; team < session.scenario().teamCount(); team++) {
      desk.addTeams(mapper.team(team));
    }
    if (reader != null && Power.CONTENT.isOf(reader.role())) {
      questions(state).stream()
          .map(question -> views.talk().message(session.id(), question))
          .forEach(desk::addQuestions);
    }
    return desk.setUnruled(mapper.unruled()).addAllStaffOnline(staff(state, seen, now)).build();
  }

  org.demarche.protocol.v1.Session session(LoadedSession session) {
    return session(session, catalog.views(session.scenario()), clock.instant());
  }

  private static org.demarche.protocol.v1.Session session(
      LoadedSession session, ViewMapper views, Instant now) {
    var view = Views.view(session.scenario(), session.state(), ANYBODY);
    return views.sessions().session(view.session(), now);
  }

  private static boolean isLate(LoadedSession session, Instant now) {
    SessionState state = session.state();
    if (!(state.stage() instanceof Stage.Planning(int turn, var deadline, _)) || deadline == null) {
      return false;
    }
    Duration left = Duration.between(now, deadline);
    Duration given = state.setup().turnLength();
    Duration whole =
        given == null
            ? Duration.ofMinutes(session.scenario().calendar().get(turn - 1).minutes())
            : given;
    return left.compareTo(LATE) <= 0 || left.multipliedBy(LATE_PART).compareTo(whole) < 0;
  }

  /** Questions to control that nobody has answered, oldest first. */
  private static List<Message> questions(SessionState state) {
    Set<String> answered = new HashSet<>();
    for (Message message : state.messages()) {
      if (message.kind() == Message.Kind.ANSWER) {
        answered.add(message.replyTo());
      }
    }
    return state.messages().stream()
        .filter(message -> message.kind() == Message.Kind.QUESTION)
        .filter(message -> !answered.contains(message.id()))
        .toList();
  }

  private static List<String> staff(SessionState state, Map<String, Instant> seen, Instant now) {
    List<String> names = new ArrayList<>();
    for (Seat seat : state.seats()) {
      Instant last = seen.get(seat.id());
      if (seat.role().facilitates()
          && !seat.revoked()
          && last != null
          && Presence.isThere(last, now)) {
        names.add(seat.displayName());
      }
    }
    return names;
  }
}
