package org.demarche.api.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of scenarios, classes, sessions and seats in the contract. */
public final class ResourceNames {
  private static final String SCENARIOS = "scenarios";
  private static final String SESSIONS = "sessions";
  private static final String SEATS = "seats";
  private static final String CLASSES = "classes";

  private ResourceNames() {}

  /** {@code scenarios/{scenario}}. */
  public static String scenario(String scenario) {
    return SCENARIOS + "/" + scenario;
  }

  /** {@code sessions/{session}}. */
  public static String session(String session) {
    return SESSIONS + "/" + session;
  }

  /** {@code classes/{class}}. */
  public static String ofClass(String id) {
    return CLASSES + "/" + id;
  }

  /** {@code sessions/{session}/seats/{seat}}. */
  public static String seat(String session, String seat) {
    return session(session) + "/" + SEATS + "/" + seat;
  }

  /** The scenario that is named; null if the text is no scenario's name. */
  public static @Nullable String parseScenario(String name) {
    return switch (parts(name)) {
      case Parts(String head, String id, var rest) when head.equals(SCENARIOS) && rest.isEmpty() ->
          id;
      default -> null;
    };
  }

  /** The session that is named; null if the text is no session's name. */
  public static @Nullable String parseSession(String name) {
    return switch (parts(name)) {
      case Parts(String head, String id, var rest) when head.equals(SESSIONS) && rest.isEmpty() ->
          id;
      default -> null;
    };
  }

  /** The class that is named; null if the text is no class's name. */
  public static @Nullable String parseClass(String name) {
    return switch (parts(name)) {
      case Parts(String head, String id, var rest) when head.equals(CLASSES) && rest.isEmpty() ->
          id;
      default -> null;
    };
  }

  /** The seat that is named; null if the text is no seat's name. */
  public static @Nullable SeatName parseSeat(String name) {
    return switch (parts(name)) {
      case Parts(String head, String id, var rest)
          when head.equals(SESSIONS) && rest.size() == 2 && rest.getFirst().equals(SEATS) ->
          new SeatName(id, rest.getLast());
      default -> null;
    };
  }

  /** A seat and its session. */
  public record SeatName(String session, String seat) {}

  private record Parts(String head, String id, List<String> rest) {}

  private static Parts parts(String name) {
    List<String> parts = List.of(name.split("/", -1));
    return parts.size() < 2 || parts.contains("")
        ? new Parts("", "", List.of())
        : new Parts(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
  }
}
