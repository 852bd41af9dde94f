package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.demarche.engine.testkit.Commands.close;
import static org.demarche.engine.testkit.Commands.scout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.session.Command.Answer;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.RandomGames;
import org.demarche.engine.testkit.RandomGames.Attempt;
import org.demarche.engine.testkit.RandomGames.Kind;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.turn.Outcome;

class SessionPropertiesTest {

  @Provide
  Arbitrary<Play> plays() {
    return RandomGames.plays();
  }

  @Provide
  Arbitrary<List<Attempt>> games() {
    return RandomGames.games();
  }

  @Provide
  Arbitrary<Attempt> attempts() {
    return RandomGames.attempts();
  }

  @Property(tries = 200)
  void folding_the_log_gives_the_live_state(@ForAll("plays") Play play) {
    SessionState state = Evolution.create(Orchard.scenario(), "orchard1", play.log().getFirst());
    for (List<Event> entry : play.log().subList(1, play.log().size())) {
      state = Evolution.fold(Orchard.scenario(), state, entry);
    }

    assertThat(state).isEqualTo(play.state());
    assertThat(state.version()).isEqualTo(play.log().size());
  }

  @Property(tries = 100)
  void the_same_orders_give_the_same_log(@ForAll("games") List<Attempt> game) {
    Play once = RandomGames.play(Play.started(), game);
    Play again = RandomGames.play(Play.started(), game);

    assertThat(again.log()).isEqualTo(once.log());
  }

  @Property(tries = 200)
  void a_repeat_gets_the_same_answer_and_changes_nothing(
      @ForAll("plays") Play play, @ForAll("attempts") Attempt attempt) {
    var answer = play.when(attempt.who(), "once", attempt.command(play));
    Play after = answer.whatever();
    if (answer.decision() instanceof Decision.Accepted(String subject, var events)
        && !events.isEmpty()) {
      var repeat = after.when(attempt.who(), "once", attempt.command(play));

      assertThat(repeat.decision()).isEqualTo(new Decision.Accepted(subject, List.of()));
    }
  }

  @Property(tries = 200)
  void nobody_owes_anything_when_a_turn_closes(@ForAll("plays") Play play) {
    for (int team = 0; team < 3; team++) {
      List<Double> available = play.state().teams().get(team).available();
      List<Double> committed = Budget.committed(Orchard.scenario(), play.state(), team);
      assertThat(committed.getFirst()).isLessThanOrEqualTo(available.getFirst() + 1e-9);
    }
  }

  @Property(tries = 200)
  void deals_keep_their_limits(@ForAll("plays") Play play) {
    long pacts =
        play.state().deals().stream()
            .filter(deal -> deal.kind() == Orchard.PACT)
            .filter(
                deal -> deal.state() == Deal.State.IN_FORCE || deal.state() == Deal.State.ACCEPTED)
            .count();
    assertThat(pacts).isLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void ids_are_unique(@ForAll("plays") Play play) {
    assertThat(play.state().deals()).extracting(Deal::id).doesNotHaveDuplicates();
    assertThat(play.state().messages()).extracting(Message::id).doesNotHaveDuplicates();
    assertThat(
            play.log().stream()
                .flatMap(List::stream)
                .filter(Event.MoveAdded.class::isInstance)
                .map(event -> ((Event.MoveAdded) event).move().id()))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void decide_answers_whatever_is_said(
      @ForAll("plays") Play play,
      @ForAll("callers") Caller caller,
      @ForAll("garbage") Command command,
      @ForAll String requestId) {
    var request = new Request(caller, requestId, play.now(), command);

    assertThatCode(() -> play.when(request).whatever()).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<Caller> callers() {
    return Arbitraries.oneOf(
        Arbitraries.of(Who.values()).map(Who::caller),
        Arbitraries.of(new Caller.Newcomer(), new Caller.Timer()),
        Arbitraries.integers().between(-2, 5).map(Caller.Bot::new),
        texts().map(Caller.OfSeat::new));
  }

  @Provide
  Arbitrary<Command> garbage() {
    return Arbitraries.oneOf(List.of(seats(), clock(), orders(), deals(), talk()));
  }

  private static Arbitrary<Command> seats() {
    return Arbitraries.oneOf(
        Combinators.combine(codes(), texts())
            .as((code, name) -> new Command.TakeSeat(code, name, "")),
        Combinators.combine(texts(), texts()).as(Command.RevokeSeat::new),
        Combinators.combine(numbers(), Arbitraries.of(StandIn.values()), texts(), texts())
            .as(Command.SetStandIn::new));
  }

  private static Arbitrary<Command> clock() {
    Arbitrary<Duration> lengths = Arbitraries.longs().map(Duration::ofSeconds);
    return Arbitraries.oneOf(
        Arbitraries.of(new Command.StartSession(), new Command.ResumeSession()),
        texts().map(Command.PauseSession::new),
        Combinators.combine(numbers(), lengths, texts()).as(Command.ExtendTurn::new),
        numbers().map(Command.CloseTurn::new),
        texts().map(Command.EndSession::new));
  }

  private static Arbitrary<Command> orders() {
    return Arbitraries.oneOf(
        Combinators.combine(numbers(), names(), typed(), texts()).as(Command.AddMove::new),
        texts().map(Command.RemoveMove::new),
        Combinators.combine(numbers(), numbers()).as(Command.ApproveOrders::new),
        numbers().map(Command.WithdrawOrders::new));
  }

  private static Arbitrary<Command> deals() {
    return Arbitraries.oneOf(
        Combinators.combine(numbers(), names(), typed(), texts()).as(Command.ProposeDeal::new),
        Combinators.combine(texts(), Arbitraries.of(Answer.values())).as(Command.AnswerDeal::new),
        Combinators.combine(texts(), typed(), texts()).as(Command.CounterDeal::new));
  }

  private static Arbitrary<Command> talk() {
    Arbitrary<MessageAudience> audiences =
        numbers().list().ofMaxSize(3).map(teams -> new MessageAudience(false, teams, false));
    return Arbitraries.oneOf(
        Combinators.combine(texts(), audiences).as(Command.SendMessage::new),
        Combinators.combine(
                numbers(), Arbitraries.maps(names(), Arbitraries.doubles()).ofMaxSize(3), texts())
            .as(Command.Assess::new));
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(-1, 4));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(600);
  }

  private static Arbitrary<String> codes() {
    return Arbitraries.oneOf(texts(), Arbitraries.of("AMBER234", " amber234 ", "WHITE234"));
  }

  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("plant", "guard", "scout", "feast", "swap", "pact", "sun", "storm", "size"),
        texts());
  }

  private static Arbitrary<Map<String, String>> typed() {
    return Arbitraries.maps(
            Arbitraries.oneOf(Arbitraries.of("size", "track", "guest", "fruit", "price"), texts()),
            Arbitraries.oneOf(Arbitraries.of("1", "9e99", "NaN", "amber", "apples"), texts()))
        .ofMaxSize(3);
  }

  @Property(tries = 50)
  void what_time_it_is_changes_no_value(@ForAll("games") List<Attempt> game) {
    Play early = RandomGames.play(Play.started(), game);
    Play late = RandomGames.play(Play.started().at(Instant.parse("2040-01-01T00:00:00Z")), game);

    assertThat(late.state().values()).isEqualTo(early.state().values());
  }

  @Property(tries = 100)
  void one_more_order_leaves_the_draws_of_all_others_as_they_were(
      @ForAll("games") List<Attempt> game) {
    List<Attempt> withoutScouting =
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
