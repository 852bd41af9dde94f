package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.session.Stage;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.View;

/** One session of a class, with the people in it. */
final class World {
  static final String OWNER = "owner";
  static final String WHITE_CELL = "white cell";

  private final String session;
  private final Secrets secrets;
  private final Supplier<SessionState> state;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private int commands;
  private int messages;
  private int deals;
  private int signedDeals;

  /**
   * @param state of the session, as the server has it
   */
  World(String session, Secrets secrets, Supplier<SessionState> state) {
    this.state = state;
    this.session = session;
    this.secrets = secrets;
  }

  String session() {
    return session;
  }

  int messages() {
    return messages;
  }

  int deals() {
    return deals;
  }

  void messageSent() {
    messages++;
  }

  int signedDeals() {
    return signedDeals;
  }

  /** A counter-proposal belongs to the deal that it answers. */
  void dealProposed() {
    deals++;
  }

  /** By all its parties. */
  void dealSigned() {
    signedDeals++;
  }

  void add(Person person) {
    people.put(person.name(), person);
  }

  /** Without access from now on; whatever comes after is an error. */
  void remove(String name) {
    person(name).close();
    people.remove(name);
  }

  Person person(String name) {
    Person person = people.get(name);
    if (person == null) {
      throw new IllegalArgumentException(name);
    }
    return person;
  }

  List<Person> team(String team) {
    return people.values().stream().filter(person -> person.team().equals(team)).toList();
  }

  Set<String> names() {
    return Set.copyOf(people.keySet());
  }

  /** A word for the members of these teams, also those who join later, and who sees everything. */
  String secretOf(Set<String> teams, String... more) {
    Set<String> readers = new HashSet<>(Set.of(OWNER, WHITE_CELL));
    readers.addAll(Set.of(more));
    for (String team : teams) {
      for (int number = 1; number <= Classroom.TEAM_SIZE; number++) {
        readers.add(team + number);
      }
    }
    return secrets.word(readers);
  }

  /**
   * Gives a command, and gives it again: the second time must change nothing and get the same
   * answer. Then looks at what everybody has been sent by then, and at one person's whole view:
   * everybody's in turn.
   */
  <A> A twice(Supplier<A> command) {
    A answer = command.get();
    long written = state.get().version();
    A repeated = command.get();
    assertThat(state.get().version()).isEqualTo(written);
    assertThat(repeated).isEqualTo(answer);
    commands++;
    if (!isOver()) {
      people.values().forEach(this::assertReceivedKeepsSecrets);
      assertViewKeepsSecrets(List.copyOf(people.values()).get(commands % people.size()));
    }
    return answer;
  }

  /** In all that a person was sent since this was asked last. */
  private void assertReceivedKeepsSecrets(Person person) {
    secrets.assertKept(person.name(), person.received());
  }

  /** In everybody's whole view; the end opens all. */
  void assertSecretsKept() {
    if (!isOver()) {
      people.values().forEach(this::assertViewKeepsSecrets);
    }
  }

  private void assertViewKeepsSecrets(Person person) {
    assertOwnAffairsOnly(person, person.view());
    assertReceivedKeepsSecrets(person);
  }

  private static void assertOwnAffairsOnly(Person person, View view) {
    if (person.name().equals(OWNER) || person.name().equals(WHITE_CELL)) {
      return;
    }
    List<String> teams = new ArrayList<>();
    view.getBalancesList().forEach(balance -> teams.add(balance.getTeam()));
    view.getOrdersList().forEach(orders -> teams.add(orders.getTeam()));
    view.getAssessmentsList().forEach(assessment -> teams.add(assessment.getTeam()));
    view.getObjectivesList().forEach(objective -> teams.add(objective.getTeam()));
    view.getChoicesList().forEach(choice -> teams.add(choice.getTeam()));
    view.getLabelsList().forEach(label -> teams.add(label.getTeam()));
    Set<String> own = person.team().isEmpty() ? Set.of() : Set.of(person.team());
    assertThat(own).as(person.name()).containsAll(teams);
    assertThat(view.hasReveal()).as(person.name()).isFalse();
    assertThat(view.getLedgerList()).as(person.name()).allMatch(entry -> entry.getOpen());
    assertThat(view.getAdjudicationsList())
        .as(person.name())
        .allMatch(move -> move.getSpreadsCount() == 0);
  }

  private boolean isOver() {
    return state.get().stage() instanceof Stage.Ended;
  }

  Session sessionNow() {
    return person(OWNER).view().getSession();
  }

  /** Waits until a timer has done what it is to do. */
  void until(Predicate<Session> wanted) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> wanted.test(sessionNow()));
    assertSecretsKept();
  }

  Set<String> teamsAtTheTable() {
    return people.values().stream()
        .map(Person::team)
        .filter(team -> !team.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  void close() {
    people.values().forEach(Person::close);
  }
}
