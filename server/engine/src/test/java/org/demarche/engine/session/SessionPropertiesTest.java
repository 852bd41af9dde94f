package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.scout;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.testkit.Answer;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.RandomGames;
import org.demarche.engine.testkit.RandomGames.Kind;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.testkit.tries.AnyCommand;
import org.demarche.engine.testkit.tries.AnyGames;
import org.demarche.engine.testkit.tries.AnyGames.Attempt;
import org.demarche.engine.testkit.tries.Anybody;
import org.demarche.engine.turn.Outcome;

class SessionPropertiesTest {

  @Provide
  Arbitrary<List<Attempt>> games() {
    return AnyGames.games();
  }

  @Provide
  Arbitrary<Attempt> attempts() {
    return AnyGames.attempts();
  }

  /** Games of the orchard, in which it is known what depends on what. */
  @Provide
  Arbitrary<List<RandomGames.Attempt>> orchards() {
    return RandomGames.games();
  }

  @Property(tries = 100)
  void folding_the_log_gives_the_live_state(@ForAll("games") List<Attempt> game) {
    Play play = AnyGames.play(game);
    Scenario scenario = play.scenario();
    SessionState state = Evolution.create(scenario, "orchard1", play.log().getFirst());
    for (List<Event> entry : play.log().subList(1, play.log().size())) {
      state = Evolution.fold(scenario, state, entry);
    }

    assertThat(state).isEqualTo(play.state());
    assertThat(state.version()).isEqualTo(play.log().size());
  }

  @Property(tries = 100)
  void the_same_orders_give_the_same_log(@ForAll("games") List<Attempt> game) {
    assertThat(AnyGames.play(game).log()).isEqualTo(AnyGames.play(game).log());
  }

  @Property(tries = 100)
  void a_repeat_gets_the_same_answer_and_changes_nothing(
      @ForAll("games") List<Attempt> game, @ForAll("attempts") Attempt attempt) {
    Play play = AnyGames.play(game);
    Answer answer = attempt.in(play, "once");
    if (answer.decision() instanceof Decision.Accepted(String subject, var events)
        && !events.isEmpty()) {
      Request request = answer.request();

      assertThat(answer.done().when(request).decision())
          .isEqualTo(new Decision.Accepted(subject, List.of()));
    }
  }

  @Property(tries = 100)
  void another_command_under_the_same_request_id_is_refused(
      @ForAll("games") List<Attempt> game,
      @ForAll("attempts") Attempt attempt,
      @ForAll("attempts") Attempt other) {
    Play play = AnyGames.play(game);
    Answer answer = attempt.in(play, "once");
    Command second = other.what().command(play, other.pick());
    if (answer.decision() instanceof Decision.Accepted(_, var events)
        && !events.isEmpty()
        && !isRepeat(second, answer.request().command())) {
      Caller caller = answer.request().caller();

      answer
          .done()
          .when(new Request(caller, "once", play.now(), second))
          .thenRefused(Rejection.Reason.REQUEST_ID_REUSED);
    }
  }

  /** What the shell adds to a command, a code or a token, is another one in each repeat. */
  private static boolean isRepeat(Command one, Command other) {
    Set<Class<?>> added =
        Set.of(Command.TakeSeat.class, Command.InviteSeats.class, Command.ReplaceSeat.class);
    return one.equals(other)
        || (one.getClass() == other.getClass() && added.contains(one.getClass()));
  }

  @Property(tries = 100)
  void nobody_owes_anything_when_a_turn_closes(@ForAll("games") List<Attempt> game) {
    Play play = AnyGames.play(game);
    for (int team = 0; team < 3; team++) {
      List<Double> available = play.state().teams().get(team).available();
      List<Double> committed = Budget.committed(play.scenario(), play.state(), team);
      assertThat(committed.getFirst()).isLessThanOrEqualTo(available.getFirst() + 1e-9);
    }
  }

  @Property(tries = 100)
  void deals_keep_their_limits(@ForAll("games") List<Attempt> game) {
    Play play = AnyGames.play(game);
    long pacts =
        play.state().deals().stream()
            .filter(deal -> deal.kind() == Orchard.PACT)
            .filter(
                deal -> deal.state() == Deal.State.IN_FORCE || deal.state() == Deal.State.ACCEPTED)
            .count();
    assertThat(pacts).isLessThanOrEqualTo(1);
  }

  /** Also of what a rewind has taken back. Of practice nothing is left to be told apart. */
  @Property(tries = 100)
  void ids_are_unique(@ForAll("games") List<Attempt> game) {
    Play play = AnyGames.play(game);
    List<Event> all = play.log().stream().flatMap(List::stream).toList();
    List<Event> events = all.subList(1 + all.lastIndexOf(new Event.PracticeEnded()), all.size());

    assertThat(play.state().seats()).extracting(Seat::id).doesNotHaveDuplicates();
    assertThat(events.stream().map(SessionPropertiesTest::made).filter(id -> !id.isEmpty()))
        .doesNotHaveDuplicates();
  }

  /** Id of what an event made; empty if nothing. */
  private static String made(Event event) {
    return switch (event) {
      case Event.MoveAdded(_, var move) -> move.id();
      case Event.DealProposed(var deal) -> deal.id();
      case Event.MessageSent(var message) -> message.id();
      case Event.OrdersCommented(int team, var comment) -> team + "/" + comment.id();
      case Event.Argued(var argument) -> argument.id();
      default -> "";
    };
  }

  @Property(tries = 300)
  void decide_answers_whatever_is_said(
      @ForAll("games") List<Attempt> game,
      @ForAll("callers") Caller caller,
      @ForAll("garbage") Command command,
      @ForAll String requestId) {
    Play play = AnyGames.play(game);
    var request = new Request(caller, requestId, play.now(), command);

    assertThatCode(() -> play.when(request).whatever()).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<Caller> callers() {
    return Arbitraries.oneOf(
        Arbitraries.of(Anybody.values()).map(Anybody::caller),
        Arbitraries.integers().between(-2, 5).map(Caller.Bot::new),
        texts().map(Caller.OfSeat::new));
  }

  @Provide
  Arbitrary<Command> garbage() {
    return AnyCommand.commands();
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(600);
  }

  @Property(tries = 50)
  void what_time_it_is_changes_no_value(@ForAll("orchards") List<RandomGames.Attempt> game) {
    Play early = RandomGames.play(Play.started(), game);
    Play late = RandomGames.play(Play.started().at(Instant.parse("2040-01-01T00:00:00Z")), game);

    assertThat(late.state().values()).isEqualTo(early.state().values());
  }

  @Property(tries = 100)
  void one_more_order_leaves_the_draws_of_all_others_as_they_were(
      @ForAll("orchards") List<RandomGames.Attempt> game) {
    List<RandomGames.Attempt> withoutScouting =
        game.stream()
            .filter(attempt -> attempt.kind() != Kind.SCOUT && attempt.kind() != Kind.CLOSE)
            .filter(attempt -> attempt.kind() != Kind.APPROVE && attempt.kind() != Kind.END)
            .filter(attempt -> attempt.kind() != Kind.PAUSE)
            .toList();
    Play play = RandomGames.play(Play.started(), withoutScouting);
    Play scouted = play.when(Who.CEDAR, scout("rot")).whatever();

    assertThat(outcomes(scouted)).isEqualTo(outcomes(play));
  }

  private static List<Outcome> outcomes(Play play) {
    SessionState closed = play.after(Who.CONTROL, close(1)).state();
    return closed.turns().getFirst().resolution().outcomes();
  }
}
