package org.demarche.engine.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.engine.testkit.ViewPatch.unversioned;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Decision;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Power;
import org.demarche.engine.session.Request;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionOptions;
import org.demarche.engine.testkit.Answer;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.WhiteCell;
import org.demarche.engine.testkit.tries.AnyGames;
import org.demarche.engine.testkit.tries.AnyGames.Attempt;
import org.demarche.engine.testkit.tries.Anybody;
import org.demarche.engine.testkit.tries.ClockTry;
import org.demarche.engine.testkit.tries.OrderTry;
import org.demarche.engine.testkit.tries.SeatTry;
import org.demarche.engine.testkit.tries.TalkTry;
import org.demarche.engine.testkit.tries.Try;
import org.demarche.engine.testkit.tries.WhiteCellTry;

/**
 * Two games that differ only in others' affairs look the same to everybody, moment by moment, but
 * for the version, which is never sent. Unlike in {@link NonInterferenceTest}, anything is tried,
 * within one phase of a turn.
 */
class OthersAffairsTest {
  /** What others do in the open, and are never refused because of what is done in secret. */
  private static final Set<Try> OPEN =
      Set.of(
          TalkTry.SHOUT,
          TalkTry.COMMUNIQUE,
          TalkTry.BROADCAST,
          ClockTry.PAUSE,
          ClockTry.PAUSE_UNTIL,
          ClockTry.RESUME,
          ClockTry.EXTEND,
          ClockTry.SHIFT,
          SeatTry.JOIN,
          SeatTry.INVITE,
          SeatTry.STAND_IN);

  /** What ends the phase, or gives somebody another place and so other affairs. */
  private static final Set<Try> LEFT_OUT =
      Set.of(
          ClockTry.CLOSE,
          ClockTry.TICK,
          ClockTry.END,
          ClockTry.REWIND,
          OrderTry.APPROVE,
          SeatTry.MOVE_TO_TEAM,
          SeatTry.MOVE_TO_ROLE,
          SeatTry.REPLACE,
          SeatTry.REVOKE);

  @Provide
  Arbitrary<List<Attempt>> games() {
    List<Try> tries = AnyGames.tries().stream().filter(what -> !LEFT_OUT.contains(what)).toList();
    return AnyGames.ofAnyLength(AnyGames.attempts(tries), 60);
  }

  /** All but those who see everything. */
  @Provide
  Arbitrary<Anybody> viewers() {
    return Arbitraries.of(
        Anybody.seated().stream()
            .filter(one -> one != Anybody.OWNER && one != Anybody.WHITE_CELL)
            .toList());
  }

  @Property(tries = 200)
  void are_not_seen_while_teams_plan(
      @ForAll("viewers") Anybody viewer, @ForAll("games") List<Attempt> game) {
    assertUnseen(planning(), viewer, game);
  }

  @Property(tries = 200)
  void are_not_seen_while_free_text_moves_are_judged(
      @ForAll("viewers") Anybody viewer, @ForAll("games") List<Attempt> game) {
    assertUnseen(judging(), viewer, game);
  }

  @Property(tries = 100)
  void estimates_are_not_seen_with_the_result_either(
      @ForAll("viewers") Anybody viewer, @ForAll("estimates") List<Attempt> estimates) {
    Play judged = AnyGames.play(judging(), estimates);

    assertThat(unversioned(AnyGames.view(closed(judged), viewer)))
        .isEqualTo(unversioned(AnyGames.view(closed(judging()), viewer)));
  }

  @Provide
  Arbitrary<List<Attempt>> estimates() {
    return AnyGames.ofAnyLength(AnyGames.attempts(List.of(WhiteCellTry.ESTIMATE)), 20);
  }

  private static Play closed(Play judged) {
    return judged
        .at(Play.NOON.plus(Duration.ofHours(1)))
        .after(Anybody.OWNER.caller(), Commands.close(1, Phase.ADJUDICATION));
  }

  private static Play planning() {
    return AnyGames.lobby(SessionOptions.STANDARD).after(Anybody.OWNER.caller(), Commands.start());
  }

  /** Every team has ordered a free-text move in the open, and one in secret. */
  private static Play judging() {
    Play play = planning();
    for (Anybody team : List.of(Anybody.AMBER, Anybody.BIRCH, Anybody.CEDAR)) {
      play =
          play.after(team.caller(), Commands.move("boast", Map.of("claim", "We are " + team)))
              .after(team.caller(), Commands.gamble());
    }
    return WhiteCell.locked(play);
  }

  /**
   * Plays a game twice, the second time without what others do in secret. What else they do is left
   * out both times unless it is open, because it may depend on what they do in secret; so is what
   * the team does about messages that the viewer does not read.
   */
  private static void assertUnseen(Play start, Anybody viewer, List<Attempt> game) {
    Play all = start;
    Play without = start;
    List<ViewChange> seen = new ArrayList<>();
    List<ViewChange> seenWithout = new ArrayList<>();
    for (int index = 0; index < game.size(); index++) {
      Attempt attempt = game.get(index);
      all = all.at(Play.NOON.plusSeconds(60 + index));
      without = without.at(all.now());
      Answer answer = attempt.in(all);
      Seat seat = AnyGames.seat(all, viewer);
      if (isAboutUnread(seat, answer)) {
        continue;
      }
      boolean open = isOwn(seat, answer.request().caller(), all) || OPEN.contains(attempt.what());
      boolean secret = !open && isSecretTo(seat, answer);
      if (open || secret) {
        Play next = answer.whatever();
        Play nextWithout = secret ? without : again(answer, without);
        seen.addAll(changes(all, next, viewer));
        seenWithout.addAll(changes(without, nextWithout, viewer));
        all = next;
        without = nextWithout;
        assertThat(unversioned(AnyGames.view(all, viewer)))
            .as("after %s", attempt)
            .isEqualTo(unversioned(AnyGames.view(without, viewer)));
      }
    }
    assertThat(seen).isEqualTo(seenWithout);
  }

  private static Play again(Answer answer, Play other) {
    Request request = answer.request();
    return other.when(request.caller(), request.command()).whatever();
  }

  private static List<ViewChange> changes(Play before, Play after, Anybody viewer) {
    return ViewDiff.changes(AnyGames.view(before, viewer), AnyGames.view(after, viewer));
  }

  /** A teammate may quote or note what was said to that person alone. */
  private static boolean isAboutUnread(Seat viewer, Answer answer) {
    String subject =
        switch (answer.request().command()) {
          case Command.SendMessage said -> said.replyTo();
          case Command.SetLabel(var noted, _) -> noted;
          default -> "";
        };
    return answer.before().state().messages().stream()
        .anyMatch(message -> message.id().equals(subject) && !message.isReadBy(viewer));
  }

  /** Whether it is done by the viewer, or for the viewer's team. */
  private static boolean isOwn(Seat viewer, Caller caller, Play play) {
    int team = team(caller, play);
    return caller.equals(new Caller.OfSeat(viewer.id())) || (team >= 0 && team == viewer.team());
  }

  private static int team(Caller caller, Play play) {
    return switch (caller) {
      case Caller.OfSeat(String id) ->
          play.state().seats().stream()
              .filter(seat -> seat.id().equals(id))
              .mapToInt(Seat::team)
              .findFirst()
              .orElse(-1);
      case Caller.ForTeam(_, int team) -> team;
      case Caller.Bot(int team) -> team;
      case Caller.Operator(), Caller.OfWorld _, Caller.Newcomer(), Caller.Timer() -> -1;
    };
  }

  /** Whether what others try is none of the viewer's business. */
  private static boolean isSecretTo(Seat viewer, Answer answer) {
    if (!(answer.decision() instanceof Decision.Accepted(_, var events)) || events.isEmpty()) {
      return false;
    }
    Play play = answer.before();
    return switch (answer.request().command()) {
      case Command.AddMove _,
          Command.EditMove _,
          Command.RemoveMove _,
          Command.CommentOrders _,
          Command.Assess _,
          Command.AnswerQuiz _,
          Command.SetLabel _,
          Command.EstimateMove _,
          Command.RuleMove _,
          Command.PlanInject _,
          Command.PlanInjects _,
          Command.DropInject _ ->
          true;
      case Command.SendMessage _ -> !answer.done().state().messages().getLast().isReadBy(viewer);
      case Command.ProposeDeal(_, var kind, _, _, _) -> !isParty(viewer, kind, play);
      case Command.AnswerDeal(var id, _) -> !isParty(viewer, kindOf(id, play), play);
      case Command.CounterDeal(var id, _, _, _) -> !isParty(viewer, kindOf(id, play), play);
      case Command.Argue(int team, var move, _, _) -> !hears(viewer, team, move, play);
      default -> false;
    };
  }

  private static String kindOf(String deal, Play play) {
    return play.state().deals().stream()
        .filter(one -> one.id().equals(deal))
        .map(one -> play.scenario().deals().get(one.kind()).id())
        .findFirst()
        .orElse("");
  }

  private static boolean isParty(Seat viewer, String kind, Play play) {
    return play.scenario().deals().stream()
        .filter(deal -> deal.id().equals(kind))
        .map(DealKind::parties)
        .anyMatch(parties -> parties.contains(viewer.team()));
  }

  /** Arguments are heard with the move: by all teams once an open one is locked, and by umpires. */
  private static boolean hears(Seat viewer, int team, String id, Play play) {
    if (play.state().stage().phase() != Phase.ADJUDICATION) {
      return false;
    }
    boolean open =
        play.state().teams().get(team).moves().stream()
            .filter(move -> move.id().equals(id))
            .anyMatch(move -> !play.scenario().moves().get(move.move()).secret());
    return Power.ESTIMATE.isOf(viewer.role()) || (open && viewer.role() == Seat.Role.MEMBER);
  }
}
