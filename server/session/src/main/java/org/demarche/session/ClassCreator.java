package org.demarche.session;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.SessionLimits;
import org.demarche.engine.session.SessionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Creates classes.
 *
 * <p>What the class is, is kept before its sessions are created, each by a request id of its own
 * that is derived from the class's; so a repeat finds what is there and makes what is missing, with
 * the scenario as it was.
 */
final class ClassCreator {
  private static final String PURPOSE = "class";
  private static final Rejection REUSED =
      new Rejection(
          Rejection.Reason.REQUEST_ID_REUSED,
          "Another class was created with this request id. Give every request one of its own.",
          Map.of(),
          List.of());

  private final ClassService classes;
  private final SessionCreator creator;
  private final Store store;
  private final Scenarios scenarios;
  private final Secrets secrets;
  private final InstantSource clock;

  ClassCreator(
      ClassService classes,
      SessionCreator creator,
      Store store,
      Scenarios scenarios,
      Secrets secrets,
      InstantSource clock) {
    this.classes = classes;
    this.creator = creator;
    this.store = store;
    this.scenarios = scenarios;
    this.secrets = secrets;
    this.clock = clock;
  }

  Result<CreatedClass> create(NewClass request) {
    var derived = secrets.derive(PURPOSE, request.requestId());
    var id = derived.classId();
    var fingerprint = fingerprint(request);
    var there = store.directory().findClass(id);
    if (there == null) {
      var refusal = refusal(request, id);
      if (refusal != null) {
        return new Result.Refused<>(refusal);
      }
      var wanted = new ClassJson.Kept(described(request, id, derived), fingerprint);
      there =
          store.directory().keepClass(id, ClassJson.write(wanted), wanted.created().createdAt());
    }
    var kept = ClassJson.read(there);
    return kept.fingerprint().equals(fingerprint)
        ? complete(request, kept.created(), derived)
        : new Result.Refused<>(REUSED);
  }

  private GameClass described(NewClass request, String id, Secrets.Derivation derived) {
    var worlds = new ArrayList<GameClass.World>();
    for (int index = 0; index < request.worlds().size(); index++) {
      worlds.add(
          new GameClass.World(
              request.worlds().get(index).name(), creator.id(derived.requestId(index))));
    }
    var info = request.session().scenario().info();
    return new GameClass(id, request.title(), info.name(), info.digest(), worlds, clock.instant());
  }

  /** What no world would get past; found before anything is written. */
  private @Nullable Rejection refusal(NewClass request, String id) {
    for (int index = 0; index < request.worlds().size(); index++) {
      var session = session(request, id, index, "", request.session());
      var length = session.title().codePointCount(0, session.title().length());
      if (length > SessionLimits.TITLE) {
        return field(
            "title",
            "With its world's name, \"%s\" has %d characters; at most %d fit."
                .formatted(session.title(), length, SessionLimits.TITLE));
      }
      switch (creator.preview(session)) {
        case Result.Refused<LoadedSession>(var rejection) -> {
          return rejection;
        }
        case Result.Done<LoadedSession>(var preview) -> {
          var people = request.worlds().get(index).people();
          var refusal =
              people.isEmpty() ? null : classes.refusal(preview, new Caller.Operator(), people);
          if (refusal != null) {
            return refusal;
          }
        }
      }
    }
    return null;
  }

  private static Rejection field(String field, String message) {
    return new Rejection(
        Rejection.Reason.INVALID_FIELD,
        message,
        Map.of(),
        List.of(new FieldViolation(field, message)));
  }

  private Result<CreatedClass> complete(
      NewClass request, GameClass created, Secrets.Derivation derived) {
    var scenario = scenarios.byDigest(created.scenarioDigest());
    if (scenario == null) {
      throw new SessionUnavailable.ScenarioMissing(
          created.id(), created.scenario(), created.scenarioDigest());
    }
    var template = request.session().with(scenario);
    var owned = new ArrayList<Seated>();
    for (int index = 0; index < created.worlds().size(); index++) {
      var part = derived.requestId(index);
      switch (creator.create(session(request, created.id(), index, part, template))) {
        case Result.Refused<Seated>(var rejection) -> {
          return new Result.Refused<>(rejection);
        }
        case Result.Done<Seated>(var seated) -> {
          var refusal = invite(request.worlds().get(index), seated.session(), part);
          if (refusal != null) {
            return new Result.Refused<>(refusal);
          }
          var after = classes.loaded(seated.session().id());
          owned.add(new Seated(after, seated.seat(), seated.token()));
        }
      }
    }
    return new Result.Done<>(new CreatedClass(created, owned));
  }

  private @Nullable Rejection invite(NewClass.World world, LoadedSession session, String part) {
    if (world.people().isEmpty()) {
      return null;
    }
    return classes.invite(session.id(), new Caller.Operator(), part, world.people())
            instanceof Result.Refused<?>(var rejection)
        ? rejection
        : null;
  }

  private static NewSession session(
      NewClass request, String id, int index, String requestId, NewSession template) {
    var world = request.worlds().get(index).name();
    var title = request.worlds().size() == 1 ? request.title() : request.title() + ": " + world;
    SessionOptions options = template.options().inClass(id, world);
    return template.with(requestId, title, options);
  }

  /** Tells requests apart, on every server alike; the scenario's version does not count. */
  private static String fingerprint(NewClass request) {
    var session = request.session();
    var text =
        String.join(
            "\n",
            request.title(),
            request.worlds().toString(),
            session.scenario().info().name(),
            session.facilitatorName(),
            String.valueOf(session.turnLength()),
            session.thesis(),
            new TreeMap<>(session.thesisWeights()).toString(),
            session.seed(),
            Integer.toString(session.turns()),
            Boolean.toString(session.documentOnly()),
            session.modifiers().toString(),
            Boolean.toString(session.bots()),
            session.options().toString());
    return Tokens.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
