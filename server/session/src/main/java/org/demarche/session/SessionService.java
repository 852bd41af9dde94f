package org.demarche.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Seat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs sessions: loads, decides, appends, publishes.
 *
 * <p>Every method may block on the store and may be called by any thread. All throw {@link
 * StoreUnavailable} when the store does not answer, and {@link SessionUnavailable} when a session
 * cannot be used.
 */
public final class SessionService implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SessionService.class);
  private static final Rejection CODE_NOT_FOUND =
      new Rejection(
          Rejection.Reason.CODE_NOT_FOUND,
          "This join code leads to no session. Check its letters, or ask the facilitator for it.",
          Map.of(),
          List.of());

  private final Store store;
  private final SessionCache sessions;
  private final SessionWriter writer;
  private final SessionCreator creator;
  private final Secrets secrets;
  private final Cursors cursors;
  private final Watchers watchers;
  private final Reading reading;
  private final ClassService classes;
  private final Presence presence;

  public SessionService(
      Store store, Scenarios scenarios, InstantSource clock, MeterRegistry registry) {
    this.store = store;
    this.sessions = new SessionCache(store, scenarios);
    this.secrets = new Secrets(store.directory().secret());
    this.cursors = new Cursors(secrets.key("cursors"));
    var meters = new SessionMeters(registry);
    this.writer = new SessionWriter(store, sessions, clock, meters);
    this.creator = new SessionCreator(store, sessions, secrets, clock);
    this.watchers = new Watchers(store);
    this.reading = new Reading(store.marks(), sessions, cursors, clock);
    this.classes = new ClassService(this, creator, store, scenarios, secrets, clock);
    this.presence = new Presence(store.marks(), clock);
    meters.gauges(watchers::streams, sessions::size);
  }

  /** Creates a session, and gives its facilitator's seat. */
  public Result<Seated> create(NewSession request) {
    return creator.create(request);
  }

  /** What a join code leads to, its letters in any case; null if it leads nowhere. */
  public @Nullable Invitation invitation(String code) {
    var written = code.strip().toUpperCase(Locale.ROOT);
    var id = store.directory().find(written);
    if (id == null) {
      return null;
    }
    try {
      var session = load(id);
      return session.state().codes().stream()
          .filter(it -> it.code().equals(written))
          .findFirst()
          .map(it -> new Invitation(session, it))
          .orElse(null);
    } catch (SessionUnavailable.NotFound _) {
      return null; // Its creation was interrupted.
    }
  }

  /**
   * Takes a seat.
   *
   * @param displayName with a personal code, the name it was made for if blank
   * @param requestId repeated with the same code and name, it gives the same seat and token; empty
   *     if the caller doesn't repeat
   */
  public Result<Seated> join(String requestId, String code, String displayName) {
    var invitation = invitation(code);
    if (invitation == null) {
      return new Result.Refused<>(CODE_NOT_FOUND);
    }
    var id = invitation.session().id();
    var written = invitation.code().code();
    var secret = secrets.derive("join/" + id + "/" + written, requestId).seatSecret();
    var command = new Command.TakeSeat(written, displayName, Tokens.hash(secret));
    return switch (execute(id, new Caller.Newcomer(), requestId, command)) {
      case Result.Refused<Changed>(var rejection) -> new Result.Refused<>(rejection);
      case Result.Done<Changed>(Changed(var seat, var session)) ->
          new Result.Done<>(new Seated(session, session.seat(seat), Tokens.text(id, seat, secret)));
    };
  }

  /** What a token opens. It need not be well-formed. */
  public Access access(String token) {
    var parsed = Tokens.parse(token);
    if (parsed == null) {
      return new Access.Unknown();
    }
    try {
      var session = load(parsed.session());
      var seat = session.findSeat(parsed.seat());
      if (seat == null || !parsed.matches(seat.tokenHash())) {
        return new Access.Unknown();
      }
      return seat.revoked() ? new Access.Revoked(seat) : new Access.Granted(session, seat);
    } catch (SessionUnavailable.NotFound _) {
      return new Access.Unknown();
    }
  }

  /** The session as it is now. */
  public LoadedSession load(String session) {
    return sessions.get(session).refreshed();
  }

  /**
   * Sessions, the newest first. Those that cannot be used are left out.
   *
   * @param limit how many at most, at least 1
   * @param page {@link SessionPage#next} of the page before; empty for the first
   */
  public SessionPage list(int limit, String page) {
    var listed = store.directory().newest(limit, page);
    var loaded = new ArrayList<LoadedSession>();
    for (var id : listed) {
      try {
        loaded.add(load(id));
      } catch (SessionUnavailable e) {
        LOGGER.debug("Session {} is not listed", e.session(), e);
      }
    }
    return new SessionPage(loaded, listed.size() < limit ? "" : listed.getLast());
  }

  /**
   * Carries a command out, unless it is refused. When this returns, what it wrote is durable.
   *
   * @param requestId repeated, it gives the same answer and changes nothing; empty if the caller
   *     doesn't repeat
   */
  public Result<Changed> execute(String session, Caller caller, String requestId, Command command) {
    return writer.execute(session, caller, requestId, command);
  }

  /** A cursor for a view of this seat; see {@link #watch}. */
  public String cursor(LoadedSession session, Seat seat) {
    return cursors.encode(session.id(), seat.id(), session.state().version());
  }

  /** What seats have read. */
  public Reading reading() {
    return reading;
  }

  /**
   * Starts a stream of what changes for a seat. The caller closes it.
   *
   * @param cursor of the last view or update the client has; if it is empty or no longer good, the
   *     stream begins with the whole view
   */
  public SeatStream watch(String session, String seat, String cursor) {
    return watch(session, load(session).seat(seat), cursor);
  }

  /**
   * The same, for whoever holds this seat now: the stream ends when its token becomes worthless.
   *
   * @param seat as it was when its token was checked
   */
  public SeatStream watch(String session, Seat seat, String cursor) {
    var stream =
        new SeatStream(
            sessions.get(session), seat.id(), seat.tokenHash(), cursor, cursors, watchers::remove);
    watchers.add(session, stream);
    return stream;
  }

  /** Classes, and the personal seats of sessions. */
  public ClassService classes() {
    return classes;
  }

  /** When seats were connected. */
  public Presence presence() {
    return presence;
  }

  /** Ends all streams. */
  @Override
  public void close() {
    watchers.close();
    writer.close();
  }
}
