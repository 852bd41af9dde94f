package org.demarche.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.api.ClassAccess.Place;
import org.demarche.api.mapping.ClassMapper;
import org.demarche.api.mapping.SessionMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.api.roster.JoinSheet;
import org.demarche.api.roster.RosterPlan;
import org.demarche.api.roster.RosterPlan.Placed;
import org.demarche.api.roster.RosterProblems;
import org.demarche.api.roster.RosterReader;
import org.demarche.api.roster.RosterRow;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.JoinCode;
import org.demarche.engine.session.Rejection;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionLimits;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.GetJoinSheetRequest;
import org.demarche.protocol.v1.ImportRosterRequest;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.session.CreatedClass;
import org.demarche.session.LoadedSession;
import org.demarche.session.NewClass;
import org.demarche.session.NewSession;
import org.demarche.session.Result;
import org.demarche.session.SessionService;

/** Creates classes with their people, and adds people later. */
final class RosterCalls {
  private static final String ONLY_WORLD = "1";
  private static final int LONGEST_ADDRESS = 200;

  private final SessionService sessions;
  private final ScenarioCatalog catalog;
  private final ClassAccess access;

  RosterCalls(SessionService sessions, ScenarioCatalog catalog, ClassAccess access) {
    this.sessions = sessions;
    this.catalog = catalog;
    this.access = access;
  }

  CreatedClass create(CreateClassRequest request) {
    String title = request.getTitle().strip();
    require("title", title, SessionLimits.CLASS_TITLE);
    NewSession session = NewSessions.of(request.getSession(), catalog);
    Scenario scenario = session.scenario();
    String csv = request.getRosterCsv();
    List<RosterRow> rows =
        csv.isBlank() ? List.of() : RosterReader.read("roster_csv", csv, scenario);
    List<String> worlds = worlds(request.getWorldsList(), rows);
    var plan = new RosterPlan(worlds, scenario.teamCount());
    plan.place("roster_csv", rows);
    List<NewClass.World> wanted =
        worlds.stream().map(world -> new NewClass.World(world, people(plan, world))).toList();
    var result =
        sessions.classes().create(new NewClass(request.getRequestId(), title, session, wanted));
    return switch (result) {
      case Result.Done<CreatedClass>(var created) -> created;
      case Result.Refused<CreatedClass>(var rejection) -> throw Refusals.of(rejection);
    };
  }

  private static void require(String field, String text, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length < 1 || length > longest || text.lines().count() > 1) {
      throw Refusals.ofField(
          field, "The %s is one line of 1 to %d characters.".formatted(field, longest));
    }
  }

  private static List<String> worlds(List<String> given, List<RosterRow> rows) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    for (String world : given) {
      String name = world.strip();
      require("worlds", name, SessionLimits.WORLD);
      if (!known.add(name.toLowerCase(Locale.ROOT))) {
        throw Refusals.ofField("worlds", "There are two worlds '%s'.".formatted(name));
      }
      names.add(name);
    }
    if (names.isEmpty()) {
      rows.stream()
          .map(RosterRow::world)
          .filter(world -> !world.isEmpty())
          .filter(world -> known.add(world.toLowerCase(Locale.ROOT)))
          .forEach(names::add);
    }
    if (names.size() > SessionLimits.WORLDS) {
      throw Refusals.ofField(
          "worlds", "A class has at most %d worlds.".formatted(SessionLimits.WORLDS));
    }
    return names.isEmpty() ? List.of(ONLY_WORLD) : List.copyOf(names);
  }

  private static List<Invitee> people(RosterPlan plan, String world) {
    return plan.added(world).stream().map(Placed::person).toList();
  }

  /** Everybody is judged before the first is invited. */
  List<RosterEntry> importRoster(ImportRosterRequest request) {
    List<Place> places = access.places("parent", request.getParent());
    if (places.isEmpty()) {
      throw Refusals.ofField("parent", "This class has no world yet. Create it again.");
    }
    Scenario scenario = places.getFirst().session().scenario();
    List<RosterRow> rows = RosterReader.read("csv", request.getCsv(), scenario);
    List<String> worlds = places.stream().map(Place::world).toList();
    var plan = new RosterPlan(worlds, scenario.teamCount());
    for (Place place : places) {
      current(place.session()).forEach(code -> plan.keep(place.world(), invitee(code)));
    }
    plan.place("csv", rows);
    places.forEach(place -> judge(place, plan.added(place.world())));
    List<RosterEntry> added = new ArrayList<>();
    for (Place place : places) {
      added.addAll(invite(place, people(plan, place.world()), request.getRequestId()));
    }
    return added;
  }

  private void judge(Place place, List<Placed> people) {
    if (people.isEmpty()) {
      return;
    }
    Rejection refusal =
        sessions
            .classes()
            .refusal(place.session(), place.caller(), people.stream().map(Placed::person).toList());
    if (refusal != null) {
      throw RosterProblems.refusal("csv", refusal, people.stream().map(Placed::line).toList());
    }
  }

  private List<RosterEntry> invite(Place place, List<Invitee> people, String requestId) {
    if (people.isEmpty()) {
      return List.of();
    }
    String session = place.session().id();
    List<JoinCode> codes =
        SeatCalls.done(sessions.classes().invite(session, place.caller(), requestId, people));
    LoadedSession after = sessions.load(session);
    SessionMapper mapper = catalog.views(after.scenario()).sessions();
    return codes.stream()
        .map(code -> ClassMapper.rosterEntry(after, place.world(), code, mapper))
        .toList();
  }

  private static Invitee invitee(JoinCode code) {
    return new Invitee(code.name(), code.email(), code.role(), code.team(), code.head());
  }

  /**
   * The people of a session.
   *
   * @param staff whether those who facilitate are among them, whose codes open more than a team
   */
  List<RosterEntry> entries(LoadedSession session, String world, boolean staff) {
    SessionMapper mapper = catalog.views(session.scenario()).sessions();
    return current(session).stream()
        .filter(code -> staff || !code.role().facilitates())
        .map(code -> ClassMapper.rosterEntry(session, world, code, mapper))
        .toList();
  }

  /** The newest personal code of each person whose seat is not revoked. */
  private static List<JoinCode> current(LoadedSession session) {
    Map<String, JoinCode> bySeat = new HashMap<>();
    for (JoinCode code : session.state().codes()) {
      if (code.personal() && !code.seat().isEmpty()) {
        bySeat.put(code.seat(), code);
      }
    }
    return session.state().codes().stream()
        .filter(JoinCode::personal)
        .filter(code -> code.seat().isEmpty() || code.equals(bySeat.get(code.seat())))
        .filter(code -> !isRevoked(session, code))
        .toList();
  }

  private static boolean isRevoked(LoadedSession session, JoinCode code) {
    Seat seat = code.seat().isEmpty() ? null : session.findSeat(code.seat());
    return seat != null && seat.revoked();
  }

  String sheet(GetJoinSheetRequest request) {
    List<Place> places = access.places("parent", request.getParent());
    String address = address(request.getBaseUrl().strip());
    List<JoinSheet.Slip> slips = new ArrayList<>();
    for (Place place : places) {
      for (JoinCode code : current(place.session())) {
        if (place.owns() || !code.role().facilitates()) {
          String world = places.size() > 1 ? place.world() : "";
          slips.add(slip(place.session().scenario(), world, code));
        }
      }
    }
    String title =
        places.isEmpty() ? "Nobody yet" : places.getFirst().session().state().setup().title();
    return JoinSheet.html(title, address, slips);
  }

  private static JoinSheet.Slip slip(Scenario scenario, String world, JoinCode code) {
    String role =
        switch (code.role()) {
          case MEMBER ->
              scenario.actors().get(code.team()).title() + (code.head() ? " (head)" : "");
          case OWNER -> "Owner";
          case CONTROLLER -> "Controller";
          case WHITE_CELL -> "White cell";
          case UMPIRE -> "Umpire";
          case OBSERVER -> "Observer";
        };
    return new JoinSheet.Slip(
        code.name(), role, world, code.code(), code.use() == JoinCode.Use.USED);
  }

  private static String address(String given) {
    boolean fits = given.matches("https?://[^\\s\"<>?#]+") && given.length() <= LONGEST_ADDRESS;
    if (!fits) {
      throw Refusals.ofField(
          "base_url", "Give the address of the server, for example https://game.example.org.");
    }
    return given.replaceAll("/+$", "");
  }
}
