package org.demarche.session;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.Decider;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Request;
import org.jspecify.annotations.Nullable;

/**
 * Runs classes, and gives out personal codes.
 *
 * <p>Methods may block on the store, may be called by any thread, and throw what {@link
 * SessionService} throws.
 */
public final class ClassService {
  private static final String INVITE = "invite";

  private final SessionService sessions;
  private final ClassCreator creator;
  private final Store store;
  private final JoinCodes joinCodes;
  private final Secrets secrets;
  private final InstantSource clock;

  ClassService(
      SessionService sessions,
      SessionCreator creator,
      Store store,
      Scenarios scenarios,
      Secrets secrets,
      InstantSource clock) {
    this.sessions = sessions;
    this.store = store;
    this.joinCodes = new JoinCodes(store.directory());
    this.secrets = secrets;
    this.clock = clock;
    this.creator = new ClassCreator(this, creator, store, scenarios, secrets, clock);
  }

  /** Creates a class with its sessions, and invites its people. */
  public Result<CreatedClass> create(NewClass request) {
    return creator.create(request);
  }

  /** The class with this id; null if there is none. */
  public @Nullable GameClass find(String id) {
    var kept = store.directory().findClass(id);
    return kept == null ? null : ClassJson.read(kept).created();
  }

  /**
   * Classes, the newest first.
   *
   * @param limit how many at most, at least 1
   * @param page {@link ClassPage#next} of the page before; empty for the first
   */
  public ClassPage list(int limit, String page) {
    var listed = store.directory().newestClasses(limit, page);
    return new ClassPage(
        listed.stream().map(this::find).filter(Objects::nonNull).toList(),
        listed.size() < limit ? "" : listed.getLast());
  }

  /** The session of a world; null if the class's creation was interrupted before it was made. */
  public @Nullable LoadedSession load(GameClass.World world) {
    try {
      return sessions.load(world.session());
    } catch (SessionUnavailable.NotFound _) {
      return null;
    }
  }

  /** A session that is known to exist, as it is now. */
  LoadedSession loaded(String session) {
    return sessions.load(session);
  }

  /** Why these people could not be invited; null if they could. Nothing is changed. */
  public @Nullable Rejection refusal(LoadedSession session, Caller caller, List<Invitee> people) {
    var codes = IntStream.range(0, people.size()).mapToObj(Integer::toString).toList();
    var request = new Request(caller, "", clock.instant(), new Command.InviteSeats(people, codes));
    return Decider.decide(session.scenario(), session.state(), request)
            instanceof Decision.Rejected(var rejection)
        ? rejection
        : null;
  }

  /**
   * Makes personal codes for these people, but for those who have one already.
   *
   * @param requestId repeated with the same people, it gives the same codes; empty if the caller
   *     doesn't repeat
   * @return the codes that this request has made
   */
  public Result<List<JoinCode>> invite(
      String session, Caller caller, String requestId, List<Invitee> people) {
    var derived = secrets.derive(INVITE + "/" + session, requestId);
    var codes = new ArrayList<String>();
    for (int index = 0; index < people.size(); index++) {
      codes.add(joinCodes.claim(session, index, derived));
    }
    var command = new Command.InviteSeats(people, codes);
    return switch (sessions.execute(session, caller, requestId, command)) {
      case Result.Refused<Changed>(var rejection) -> new Result.Refused<>(rejection);
      case Result.Done<Changed>(Changed(_, var after)) ->
          new Result.Done<>(
              after.state().codes().stream().filter(it -> codes.contains(it.code())).toList());
    };
  }

  /**
   * Makes a seat's token worthless, and gives a code that opens the seat once.
   *
   * @param name of the person who takes it; empty for the same one
   */
  public Result<JoinCode> replace(
      String session, Caller caller, String requestId, String seat, String name, String reason) {
    var derived = secrets.derive("replace/" + session + "/" + seat, requestId);
    var command = new Command.ReplaceSeat(seat, name, joinCodes.claim(session, 0, derived), reason);
    return switch (sessions.execute(session, caller, requestId, command)) {
      case Result.Refused<Changed>(var rejection) -> new Result.Refused<>(rejection);
      case Result.Done<Changed>(Changed(var replaced, var after)) ->
          new Result.Done<>(
              after.state().codes().stream()
                  .filter(it -> it.seat().equals(replaced))
                  .reduce((_, newest) -> newest)
                  .orElseThrow());
    };
  }
}
