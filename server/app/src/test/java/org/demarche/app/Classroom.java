package org.demarche.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.api.testkit.ApiClient;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateClassResponse;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.OwnedWorld;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.protocol.v1.SessionOptions;
import org.demarche.protocol.v1.StandIn;
import org.demarche.session.testkit.TestClock;

/**
 * A class of 24 people in four teams and two worlds, and those who run it, on a real server with
 * its own Redis. Its clock stands still until the test moves it.
 */
final class Classroom implements AutoCloseable {
  static final List<String> TEAMS = List.of("russia", "china", "japan", "united_states");
  static final List<String> WORLDS = List.of("east", "west");
  static final int TEAM_SIZE = 3;
  static final int TURNS = 6;
  static final Duration TURN = Duration.ofMinutes(30);
  static final Duration GRACE = Duration.ofMinutes(20);

  /** Who runs a world beside its owner. */
  static final List<String> STAFF =
      List.of("controller", World.WHITE_CELL, "umpire1", "umpire2", "umpire3", "observer");

  private final TestClock clock = new TestClock();
  private final RunningServer server;
  private final ApiClient operator;
  private final Secrets secrets = new Secrets();
  private final CreateClassResponse created;
  private final Map<String, World> worlds = new LinkedHashMap<>();
  private int requests;

  private Classroom(Path data) {
    var settings =
        new Settings("127.0.0.1", 0, data, null, Path.of("..", "..", "scenarios"), "warn");
    this.server = RunningServer.start(settings, new PrintWriter(Writer.nullWriter()), clock);
    this.operator = new ApiClient(server.address(), operatorKey());
    this.created = create();
  }

  static Classroom open(Path data) {
    var classroom = new Classroom(data);
    classroom.created.getOwnedList().forEach(classroom::open);
    return classroom;
  }

  private String operatorKey() {
    try {
      return Files.readString(server.operatorKeyFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CreateClassResponse create() {
    var request =
        CreateClassRequest.newBuilder()
            .setRequestId("the class")
            .setTitle("Foreign policy, winter term")
            .addAllWorlds(WORLDS)
            .setRosterCsv(roster())
            .setSession(
                CreateSessionRequest.newBuilder()
                    .setScenario("scenarios/after-maidan-2016")
                    .setTurnMinutes((int) TURN.toMinutes())
                    .setTurns(TURNS)
                    .setSeed("winter")
                    .setOptions(
                        SessionOptions.newBuilder()
                            .setAdjudicationMinutes(-1)
                            .setRationale(SessionOptions.Demand.DEMAND_REQUIRED)
                            .setAbsent(StandIn.STAND_IN_DEFAULT)
                            .setGraceMinutes((int) GRACE.toMinutes())))
            .build();
    var first = operator.classes().createClass(request);
    var second = operator.classes().createClass(request);
    if (!second.equals(first)) {
      throw new AssertionError("A class was created twice: " + first + " and " + second);
    }
    return first;
  }

  /** All but the late joiner, who is imported later. */
  private static String roster() {
    var csv = new StringBuilder("name,e-mail,team,role,world\n");
    for (String world : WORLDS) {
      for (String team : TEAMS) {
        for (int number = 1; number <= TEAM_SIZE; number++) {
          if (!isLate(world, team, number)) {
            csv.append(
                "%s%d,%s%d@%s.example,%s,%s,%s%n"
                    .formatted(
                        team, number, team, number, world, team, number == 1 ? "head" : "", world));
          }
        }
      }
      for (String staff : STAFF) {
        String role = staff.startsWith("umpire") ? "umpire" : staff;
        csv.append("%s,,,%s,%s%n".formatted(staff, role, world));
      }
    }
    return csv.toString();
  }

  static boolean isLate(String world, String team, int number) {
    return world.equals("east") && team.equals("russia") && number == TEAM_SIZE;
  }

  /** The team of which nobody ever comes. */
  static String absent(String world) {
    return world.equals("east") ? "japan" : "china";
  }

  private void open(OwnedWorld owned) {
    String session = owned.getSeat().getName().replaceFirst("/seats/.*", "");
    String id = session.substring("sessions/".length());
    World world = new World(session, secrets, () -> server.sessions().load(id).state());
    worlds.put(owned.getWorld(), world);
    world.add(new Person(World.OWNER, "", server.address(), owned.getToken()));
    for (RosterEntry entry : created.getRosterList()) {
      if (entry.getWorld().equals(owned.getWorld())
          && !entry.getJoinCode().getTeam().equals(absent(owned.getWorld()))) {
        world.add(join(entry));
      }
    }
  }

  /** Somebody takes the seat that the roster keeps. */
  Person join(RosterEntry entry) {
    var code = entry.getJoinCode();
    var request =
        JoinSessionRequest.newBuilder()
            .setRequestId(id())
            .setCode(code.getCode())
            .setDisplayName(entry.getDisplayName())
            .build();
    var anybody = new ApiClient(server.address(), "").sessions();
    var joined = anybody.joinSession(request);
    if (!anybody.joinSession(request).equals(joined)) {
      throw new AssertionError("A seat was taken twice: " + joined);
    }
    return new Person(entry.getDisplayName(), code.getTeam(), server.address(), joined.getToken());
  }

  World world(String name) {
    World world = worlds.get(name);
    if (world == null) {
      throw new IllegalArgumentException(name);
    }
    return world;
  }

  List<World> worlds() {
    return new ArrayList<>(worlds.values());
  }

  String name() {
    return created.getClass_().getName();
  }

  TestClock clock() {
    return clock;
  }

  /** A request id that nobody has used. */
  String id() {
    requests++;
    return "request-" + requests;
  }

  ApiClient operator() {
    return operator;
  }

  @Override
  public void close() {
    worlds.values().forEach(World::close);
    server.close();
  }
}
