package org.demarche.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.session.CreateSession;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Rejection;

/**
 * Creates sessions.
 *
 * <p>All that a session is given is derived from the request, so a repeat is recognized by deciding
 * it again: it must come out as the first entry that is there already.
 */
final class SessionCreator {
  private static final String PURPOSE = "create";
  private static final Rejection REUSED =
      new Rejection(
          Rejection.Reason.REQUEST_ID_REUSED,
          "Another session was created with this request id. Give every request one of its own.",
          Map.of(),
          List.of());

  private final Store store;
  private final JoinCodes joinCodes;
  private final SessionCache sessions;
  private final Secrets secrets;
  private final InstantSource clock;
  private final EventCodec codec = new EventCodec();

  SessionCreator(Store store, SessionCache sessions, Secrets secrets, InstantSource clock) {
    this.store = store;
    this.joinCodes = new JoinCodes(store.directory());
    this.sessions = sessions;
    this.secrets = secrets;
    this.clock = clock;
  }

  Result<Seated> create(NewSession request) {
    var derived = secrets.derive(PURPOSE, request.requestId());
    var id = derived.sessionId();
    var there = store.log().read(id, 0, 1);
    return there.isEmpty()
        ? create(id, request, derived)
        : repeat(codec.decode(id, there.getFirst()), id, request, derived);
  }

  /** The id of the session that a request with this id creates. */
  String id(String requestId) {
    return secrets.derive(PURPOSE, requestId).sessionId();
  }

  private Result<Seated> create(String id, NewSession request, Secrets.Derivation derived) {
    var now = clock.instant();
    return switch (decide(id, request, derived, now)) {
      case Decision.Rejected(var rejection) -> new Result.Refused<>(rejection);
      case Decision.Accepted(var seat, var events) -> {
        // Listed first: an entry of the list that leads nowhere does no harm, an unlisted session
        // could never be found again.
        store.directory().add(id, now);
        var text = codec.encode(new LogEntry(now, events));
        yield switch (store.log().append(id, 0, text)) {
          case EventLog.Append.Appended _ -> {
            store.feed().publish(id, 1);
            var state = Evolution.create(request.scenario(), id, events);
            var session = new LoadedSession(request.scenario(), state);
            sessions.get(id).add(session);
            yield seated(session, seat, derived);
          }
          // The same request arrived twice at the same time.
          case EventLog.Append.Conflict _ -> create(request);
        };
      }
    };
  }

  /** What a session would be like, or why it would be refused; nothing is written. */
  Result<LoadedSession> preview(NewSession request) {
    var derived = secrets.derive("preview", "");
    var codes =
        IntStream.range(0, CreateSession.codesNeeded(request.scenario().teamCount()))
            .mapToObj(Integer::toString)
            .toList();
    var id = derived.sessionId();
    return switch (decide(id, request, derived, codes, clock.instant())) {
      case Decision.Rejected(var rejection) -> new Result.Refused<>(rejection);
      case Decision.Accepted(_, var events) ->
          new Result.Done<>(
              new LoadedSession(
                  request.scenario(), Evolution.create(request.scenario(), id, events)));
    };
  }

  private Result<Seated> repeat(
      LogEntry first, String id, NewSession request, Secrets.Derivation derived) {
    return decide(id, request, derived, first.at())
                instanceof Decision.Accepted(var seat, List<Event> events)
            && events.equals(first.events())
        ? seated(sessions.get(id).refreshed(), seat, derived)
        : new Result.Refused<>(REUSED);
  }

  private Decision decide(String id, NewSession request, Secrets.Derivation derived, Instant at) {
    var codes = codes(id, request.scenario().teamCount(), derived);
    return decide(id, request, derived, codes, at);
  }

  private static Decision decide(
      String id, NewSession request, Secrets.Derivation derived, List<String> codes, Instant at) {
    return Decider.create(
        request.scenario(),
        new CreateSession(
            id,
            request.requestId(),
            request.title(),
            request.facilitatorName(),
            Tokens.hash(derived.seatSecret()),
            request.turnLength(),
            request.thesis(),
            request.thesisWeights(),
            request.seed().isEmpty() ? derived.seed() : request.seed(),
            request.turns(),
            request.documentOnly(),
            request.modifiers(),
            request.bots(),
            codes,
            request.options(),
            at));
  }

  private List<String> codes(String id, int teams, Secrets.Derivation derived) {
    return IntStream.range(0, CreateSession.codesNeeded(teams))
        .mapToObj(index -> joinCodes.claim(id, index, derived))
        .toList();
  }

  private static Result<Seated> seated(
      LoadedSession session, String seatId, Secrets.Derivation derived) {
    var seat = session.seat(seatId);
    return new Result.Done<>(
        new Seated(session, seat, Tokens.text(session.id(), seatId, derived.seatSecret())));
  }
}
