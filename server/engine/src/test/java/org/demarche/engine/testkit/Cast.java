package org.demarche.engine.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.TalkRules;
import org.demarche.engine.session.Caller;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.DealForm;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Command.SendMessage;
import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Evolution;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Message.Kind;
import org.demarche.engine.session.Message.Signature;
import org.demarche.engine.session.Seat;
import org.demarche.engine.view.SeatView;
import org.demarche.engine.view.Views;
import org.jspecify.annotations.Nullable;

/**
 * A larger cast for games of {@link Orchard}: a second member of Amber, and each other kind of
 * facilitator. Also what such a cast says to each other.
 */
public enum Cast {
  AMBERS_ADVISER("s6", Seat.Role.MEMBER, Orchard.AMBER),
  CONTROLLER("s7", Seat.Role.CONTROLLER, -1),
  WHITE_CELL("s8", Seat.Role.WHITE_CELL, -1),
  UMPIRE("s9", Seat.Role.UMPIRE, -1),
  SECOND_UMPIRE("s10", Seat.Role.UMPIRE, -1);

  private final String seat;
  private final Seat.Role role;
  private final int team;

  Cast(String seat, Seat.Role role, int team) {
    this.seat = seat;
    this.role = role;
    this.team = team;
  }

  public String seat() {
    return seat;
  }

  public Caller caller() {
    return new Caller.OfSeat(seat);
  }

  /** A started game with all of them, in which Amber has offices and nobody needs to sign. */
  public static Play started() {
    Scenario scenario =
        Orchard.scenario()
            .with(new TalkRules(true, List.of(List.of("Gardener", "Foreign minister"))));
    return joined(Play.joined(Play.created(scenario, Play.creation())))
        .after(Who.CONTROL, Commands.start());
  }

  /** A game that all of them have joined, beside those of {@link Who} who have before. */
  public static Play joined(Play lobby) {
    Play play = lobby;
    for (Cast one : values()) {
      var seat = new Seat(one.seat, one.role, one.team, one.name(), "hash of " + one.seat, false);
      play = play.with(List.of(new Event.SeatTaken(seat)));
    }
    return play;
  }

  /** The game once these have happened, whoever would have been allowed to do them. */
  public static Play given(Play play, Event... events) {
    return new Play(
        play.scenario(),
        Evolution.fold(play.scenario(), play.state(), List.of(events)),
        play.log(),
        play.now());
  }

  public SeatView view(Play play) {
    Seat own =
        play.state().seats().stream().filter(it -> it.id().equals(seat)).findFirst().orElseThrow();
    return Views.view(play.scenario(), play.state(), own);
  }

  // What they say

  public static MessageAudience teams(Integer... teams) {
    return new MessageAudience(false, List.of(teams), false);
  }

  public static MessageAudience control() {
    return new MessageAudience(false, List.of(), true);
  }

  public static MessageAudience persons(String... seats) {
    return new MessageAudience(false, List.of(), false, List.of(seats));
  }

  public static MessageAudience all() {
    return new MessageAudience(true, List.of(), false);
  }

  public static SendMessage say(String text, MessageAudience audience) {
    return new SendMessage(text, audience);
  }

  public static SendMessage as(String title, String text, MessageAudience audience) {
    return new SendMessage(text, audience, Kind.TALK, Signature.ROLE, title, "", "");
  }

  public static SendMessage unsigned(String text, MessageAudience audience) {
    return new SendMessage(text, audience, Kind.TALK, Signature.ANONYMOUS, "", "", "");
  }

  public static SendMessage quoting(String id, String text, MessageAudience audience) {
    return new SendMessage(text, audience, Kind.TALK, Signature.PERSON, "", "", id);
  }

  public static SendMessage communique(String headline, String text) {
    return new SendMessage(text, teams(), Kind.COMMUNIQUE, Signature.PERSON, "", headline, "");
  }

  public static SendMessage broadcast(String text) {
    return new SendMessage(text, teams(), Kind.BROADCAST, Signature.PERSON, "", "", "");
  }

  public static SendMessage ask(String text) {
    return new SendMessage(text, teams(), Kind.QUESTION, Signature.PERSON, "", "", "");
  }

  public static SendMessage answer(String question, String text, MessageAudience audience) {
    return new SendMessage(text, audience, Kind.ANSWER, Signature.PERSON, "", "", question);
  }

  /** The newest message. */
  public static Message newest(Play play) {
    return play.state().messages().getLast();
  }

  public static Command swap(boolean secret, @Nullable Instant expires, DealClause... clauses) {
    return new Command.ProposeDeal(
        0,
        "swap",
        Map.of("fruit", "apples", "price", "fair"),
        "",
        new DealForm(secret, expires, List.of(clauses)));
  }
}
