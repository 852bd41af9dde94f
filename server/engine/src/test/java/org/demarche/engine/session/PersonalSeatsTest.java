package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.demarche.engine.testkit.Commands.join;
import static org.demarche.engine.testkit.Commands.plant;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.engine.session.Caller.Newcomer;
import org.demarche.engine.session.Command.InviteSeats;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.Command.MoveSeat;
import org.demarche.engine.session.Command.ReplaceSeat;
import org.demarche.engine.session.Command.RevokeSeat;
import org.demarche.engine.session.Rejection.FieldViolation;
import org.demarche.engine.session.Rejection.Reason;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.Who;
import org.demarche.engine.whitecell.LedgerEntry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalSeatsTest {
  private static final Caller NEWCOMER = new Newcomer();
  private static final Caller CONTROLLER = new Caller.OfSeat("s6");

  private static Invitee bea() {
    return member("Bea", "bea@example.org", Orchard.BIRCH);
  }

  private static Invitee member(String name, String email, int team) {
    return new Invitee(name, email, Seat.Role.MEMBER, team, false);
  }

  private static Invitee of(Seat.Role role, String name) {
    return new Invitee(name, "", role, -1, false);
  }

  /** With codes that begin with a letter of the round, so that two rounds have different ones. */
  private static Command invite(String round, Invitee... people) {
    return new InviteSeats(
        List.of(people),
        IntStream.range(0, people.length).mapToObj(index -> round + "ODE" + index).toList());
  }

  private static Command move(String seat, Seat.Role role, int team) {
    return new MoveSeat(seat, role, team, false, "Ill");
  }

  private static Command replace(String seat, String name, String code) {
    return new ReplaceSeat(seat, name, code, "Lost");
  }

  /** The usual people and a controller, in s6. */
  private static Play controlled() {
    return Play.started().after(NEWCOMER, join("CLOCK234", "Kim"));
  }

  private static LedgerEntry ledger(Play play) {
    return play.state().whiteCell().ledger().getLast();
  }

  @Nested
  class Inviting {

    @Test
    void makes_a_code_for_each_person_and_tells_it_in_the_ledger() {
      Play play = Play.lobby().after(Who.CONTROL, invite("X", bea(), of(Seat.Role.OBSERVER, "Ed")));

      assertThat(play.state().codes())
          .contains(
              new JoinCode(
                  "XODE0",
                  Seat.Role.MEMBER,
                  Orchard.BIRCH,
                  false,
                  "Bea",
                  "bea@example.org",
                  "",
                  JoinCode.Use.OPEN));
      assertThat(ledger(play))
          .extracting(LedgerEntry::kind, LedgerEntry::what, LedgerEntry::open)
          .containsExactly(LedgerEntry.Kind.SEAT, "Invited 2 people.", true);
    }

    @Test
    void who_is_invited_already_is_not_invited_again() {
      Play invited = Play.lobby().after(Who.CONTROL, invite("X", bea()));

      invited.when(Who.CONTROL, invite("Y", bea())).thenNothing();
      Play more = invited.after(Who.CONTROL, invite("Y", bea(), of(Seat.Role.UMPIRE, "Uma")));
      assertThat(more.state().codes()).extracting(JoinCode::code).contains("XODE0", "YODE1");
      assertThat(more.state().codes()).extracting(JoinCode::code).doesNotContain("YODE0");
    }

    @Test
    void every_mistake_is_told_at_once_with_its_place() {
      assertThat(
              Play.lobby()
                  .when(
                      Who.CONTROL,
                      invite(
                          "X",
                          member("", "", Orchard.AMBER),
                          member("Ann", "nonsense", Orchard.AMBER),
                          member("Ben", "", 7),
                          new Invitee("Cat", "", Seat.Role.OBSERVER, -1, true),
                          new Invitee("Dan", "", Seat.Role.UMPIRE, Orchard.AMBER, false),
                          member("Eve", "e@x.org", Orchard.AMBER),
                          member("Eva", "E@x.org", Orchard.CEDAR)))
                  .thenRefused(Reason.INVALID_FIELD)
                  .fields())
          .extracting(FieldViolation::field)
          .containsExactly(
              "invitees[0].name",
              "invitees[1].email",
              "invitees[2].team",
              "invitees[3].head",
              "invitees[4].team",
              "invitees[6].name");
    }

    @Test
    void an_address_that_has_another_place_is_refused_until_that_seat_is_revoked() {
      Play invited =
          Play.lobby().after(Who.CONTROL, invite("X", bea())).after(NEWCOMER, join("XODE0", ""));
      var elsewhere = member("Bea", "BEA@example.org", Orchard.CEDAR);

      assertThat(
              invited
                  .when(Who.CONTROL, invite("Y", elsewhere))
                  .thenRefused(Reason.INVALID_FIELD)
                  .message())
          .contains("is invited already, as Bea for Birch");
      invited
          .after(Who.CONTROL, new RevokeSeat("s2", ""))
          .after(Who.CONTROL, invite("Y", elsewhere));
    }

    @Test
    void an_address_has_254_characters_at_most() {
      String longest = "a".repeat(242) + "@example.org";
      Play.lobby().when(Who.CONTROL, invite("X", member("Ann", longest, 0))).done();
      Play.lobby()
          .when(Who.CONTROL, invite("X", member("Ann", "a" + longest, 0)))
          .thenRefusedFields("invitees[0].email");
    }

    @Test
    void who_is_invited_has_a_place_in_the_team_already() {
      Play play = Play.lobby();
      for (int person = 0; person < SessionLimits.SEATS_PER_TEAM; person++) {
        play =
            play.after(Who.CONTROL, invite("X" + person, member("P" + person, "", Orchard.CEDAR)));
      }

      play.when(Who.CONTROL, invite("Y", member("One more", "", Orchard.CEDAR)))
          .thenRefused(Reason.TEAM_FULL);
      play.when(NEWCOMER, join("CEDAR234", "Cid")).thenRefused(Reason.TEAM_FULL);
      play.when(NEWCOMER, join("X3ODE0", "")).done();
    }

    @Test
    void only_who_keeps_the_seats_invites_and_only_owners_make_owners() {
      Play play = controlled();

      play.when(Who.AMBER, invite("X", bea())).thenRefused(Reason.NOT_FACILITATOR);
      play.when(CONTROLLER, invite("X", bea())).done();
      play.when(CONTROLLER, invite("X", of(Seat.Role.OWNER, "Olga")))
          .thenRefused(Reason.NOT_FACILITATOR);
      play.when(Who.CONTROL, invite("X", of(Seat.Role.OWNER, "Olga"))).done();
    }

    @Test
    void late_joiners_are_invited_until_the_end() {
      Play play = Play.started();

      play.after(Who.CONTROL, invite("X", bea())).after(NEWCOMER, join("XODE0", ""));
      play.after(Who.CONTROL, new Command.EndSession(""))
          .when(Who.CONTROL, invite("X", bea()))
          .thenRefused(Reason.SESSION_ENDED);
    }
  }

  @Nested
  class A_personal_code {
    private final Play invited =
        Play.joined()
            .after(
                Who.CONTROL,
                invite(
                    "X",
                    new Invitee("Bea", "bea@example.org", Seat.Role.MEMBER, Orchard.BIRCH, true)));

    @Test
    void gives_its_place_and_its_name_if_none_is_typed() {
      Play joined = invited.after(NEWCOMER, join("xode0", " "));

      assertThat(joined.state().seats().getLast())
          .isEqualTo(
              new Seat(
                  "s6",
                  Seat.Role.MEMBER,
                  Orchard.BIRCH,
                  true,
                  "Bea",
                  "hash of  ",
                  "bea@example.org",
                  false));
      assertThat(joined.state().codes().getLast().use()).isEqualTo(JoinCode.Use.USED);
      assertThat(joined.state().codes().getLast().seat()).isEqualTo("s6");
    }

    @Test
    void lets_its_person_be_called_otherwise() {
      Play joined = invited.after(NEWCOMER, join("XODE0", "Beatrix"));

      assertThat(joined.state().seats().getLast().displayName()).isEqualTo("Beatrix");
    }

    @Test
    void opens_one_seat_once() {
      assertThat(
              invited
                  .after(NEWCOMER, join("XODE0", ""))
                  .when(NEWCOMER, join("XODE0", ""))
                  .thenRefused(Reason.CODE_USED)
                  .message())
          .contains("Bea has taken a seat with this code already")
          .contains("ask a facilitator for a new code");
    }

    @Test
    void gives_the_same_seat_again_to_the_same_request() {
      Play joined = invited.when(new Request(NEWCOMER, "r1", Play.NOON, join("XODE0", ""))).done();

      var again = joined.when(new Request(NEWCOMER, "r1", Play.NOON, join("XODE0", "")));
      again.thenNothing();
      assertThat(again.accepted().subject()).isEqualTo("s6");
    }

    @Test
    void of_a_team_code_any_number_may_come() {
      invited.after(NEWCOMER, join("BIRCH234", "Ben")).after(NEWCOMER, join("BIRCH234", "Bill"));
    }
  }

  @Nested
  class Replacing {

    @Test
    void makes_the_old_token_worthless_and_a_new_code_opens_the_same_seat() {
      Play replaced = Play.started().after(Who.CONTROL, replace("s2", "", "NEWCODE1"));
      assertThat(replaced.seat(Who.AMBER).tokenHash()).isEmpty();
      assertThat(ledger(replaced).what()).isEqualTo("Gave Ann a new code.");

      Play back = replaced.after(NEWCOMER, new Command.TakeSeat("NEWCODE1", "", "new hash"));
      assertThat(back.state().seats()).hasSize(5);
      assertThat(back.seat(Who.AMBER).tokenHash()).isEqualTo("new hash");
      back.after(Who.AMBER, plant(1));
      back.when(NEWCOMER, join("NEWCODE1", "")).thenRefused(Reason.CODE_USED);
    }

    @Test
    void gives_the_seat_to_another_person() {
      Play replaced =
          Play.started()
              .after(Who.CONTROL, replace("s2", "Anton", "NEWCODE1"))
              .after(NEWCOMER, join("NEWCODE1", ""));

      assertThat(replaced.seat(Who.AMBER))
          .extracting(Seat::displayName, Seat::email, Seat::team)
          .containsExactly("Anton", "", Orchard.AMBER);
    }

    @Test
    void twice_before_the_code_is_used_changes_nothing() {
      Play.started()
          .after(Who.CONTROL, replace("s2", "", "NEWCODE1"))
          .when(Who.CONTROL, replace("s2", "", "NEWCODE2"))
          .thenNothing();
    }

    @Test
    void for_another_person_makes_the_older_code_worthless() {
      Play twice =
          Play.started()
              .after(Who.CONTROL, replace("s2", "", "NEWCODE1"))
              .after(Who.CONTROL, replace("s2", "Anton", "NEWCODE2"));

      twice.when(NEWCOMER, join("NEWCODE1", "")).thenRefused(Reason.CODE_USED);
      twice.when(NEWCOMER, join("NEWCODE2", "")).done();
    }

    @Test
    void a_seat_that_is_revoked_before_its_code_is_used_stays_shut() {
      Play.started()
          .after(Who.CONTROL, replace("s2", "", "NEWCODE1"))
          .after(Who.CONTROL, new RevokeSeat("s2", ""))
          .when(NEWCOMER, join("NEWCODE1", ""))
          .thenRefused(Reason.CODE_USED);
    }

    @Test
    void a_revoked_seat_opens_it_again() {
      Play.started()
          .after(Who.CONTROL, new RevokeSeat("s2", ""))
          .after(Who.CONTROL, replace("s2", "", "NEWCODE1"))
          .after(NEWCOMER, join("NEWCODE1", ""))
          .after(Who.AMBER, plant(1));
    }

    @Test
    void a_moved_seat_opens_it_where_it_is_now() {
      Play back =
          Play.started()
              .after(Who.CONTROL, replace("s2", "", "NEWCODE1"))
              .after(Who.CONTROL, move("s2", Seat.Role.MEMBER, Orchard.CEDAR))
              .after(NEWCOMER, join("NEWCODE1", ""));

      assertThat(back.seat(Who.AMBER).team()).isEqualTo(Orchard.CEDAR);
    }

    @Test
    void an_owners_seat_is_for_owners_alone() {
      controlled()
          .when(CONTROLLER, replace("s1", "Kim", "NEWCODE1"))
          .thenRefused(Reason.NOT_FACILITATOR);
      controlled().when(CONTROLLER, replace("s2", "Kim", "NEWCODE1")).done();
      controlled()
          .when(Who.AMBER, replace("s3", "", "NEWCODE1"))
          .thenRefused(Reason.NOT_FACILITATOR);
    }
  }

  @Nested
  class Moving {

    @Test
    void gives_a_person_another_team_and_the_view_of_it() {
      Play moved = Play.started().after(Who.CONTROL, move("s2", Seat.Role.MEMBER, Orchard.BIRCH));

      assertThat(moved.view(Who.AMBER).seat().team()).isEqualTo(Orchard.BIRCH);
      assertThat(moved.view(Who.AMBER).orders())
          .extracting(orders -> orders.team())
          .containsExactly(Orchard.BIRCH);
      assertThat(ledger(moved))
          .extracting(LedgerEntry::what, LedgerEntry::reason, LedgerEntry::open)
          .containsExactly("Moved Ann to Birch.", "Ill", true);
    }

    @Test
    void where_it_is_already_changes_nothing() {
      Play.started().when(Who.CONTROL, move("s2", Seat.Role.MEMBER, Orchard.AMBER)).thenNothing();
    }

    @Test
    void makes_head_and_takes_the_rank_away() {
      Play head =
          Play.started()
              .after(Who.CONTROL, new MoveSeat("s2", Seat.Role.MEMBER, Orchard.AMBER, true, ""));

      assertThat(head.seat(Who.AMBER).head()).isTrue();
      assertThat(ledger(head).what()).isEqualTo("Moved Ann to Amber as head.");
    }

    @Test
    void a_place_must_be_one() {
      Play play = Play.started();
      play.when(Who.CONTROL, move("s2", Seat.Role.MEMBER, -1)).thenRefusedFields("team");
      play.when(Who.CONTROL, move("s2", Seat.Role.OBSERVER, 1)).thenRefusedFields("team");
      play.when(Who.CONTROL, new MoveSeat("s2", Seat.Role.UMPIRE, -1, true, ""))
          .thenRefusedFields("head");
      play.when(Who.CONTROL, new MoveSeat("s2", Seat.Role.UMPIRE, -1, false, "x".repeat(201)))
          .thenRefusedFields("reason");
      play.when(Who.CONTROL, move("s99", Seat.Role.UMPIRE, -1)).thenRefused(Reason.SEAT_NOT_FOUND);
      play.after(Who.CONTROL, new RevokeSeat("s2", ""))
          .when(Who.CONTROL, move("s2", Seat.Role.UMPIRE, -1))
          .thenRefusedFields("name");
    }

    @Test
    void a_full_team_takes_nobody() {
      Play full = Play.started();
      for (int member = 1; member < SessionLimits.SEATS_PER_TEAM; member++) {
        full = full.after(NEWCOMER, join("CEDAR234", "Cid " + member));
      }

      full.when(Who.CONTROL, move("s2", Seat.Role.MEMBER, Orchard.CEDAR))
          .thenRefused(Reason.TEAM_FULL);
      full.when(Who.CONTROL, new MoveSeat("s4", Seat.Role.MEMBER, Orchard.CEDAR, true, "")).done();
    }

    @Test
    void the_last_owner_stays_one() {
      Play play = Play.started();

      play.when(Who.CONTROL, move("s1", Seat.Role.OBSERVER, -1)).thenRefusedFields("name");
      play.after(NEWCOMER, join("WHITE234", "Olga"))
          .after(Who.CONTROL, move("s1", Seat.Role.OBSERVER, -1));
    }

    @Test
    void only_owners_make_and_unmake_owners() {
      Play play = controlled();

      play.when(CONTROLLER, move("s6", Seat.Role.OWNER, -1)).thenRefused(Reason.NOT_FACILITATOR);
      play.when(CONTROLLER, move("s1", Seat.Role.OBSERVER, -1)).thenRefused(Reason.NOT_FACILITATOR);
      play.when(CONTROLLER, new RevokeSeat("s1", "")).thenRefused(Reason.NOT_FACILITATOR);
      play.when(Who.CONTROL, move("s6", Seat.Role.OWNER, -1)).done();
    }

    @Test
    void into_a_team_that_a_bot_plays_sends_the_bot_away() {
      Play moved =
          Play.started()
              .after(Who.CONTROL, new Command.SetStandIn(Orchard.CEDAR, StandIn.BOT, "", ""))
              .after(Who.CONTROL, move("s2", Seat.Role.MEMBER, Orchard.CEDAR));

      assertThat(moved.state().teams().get(Orchard.CEDAR).bot()).isFalse();
    }
  }

  @Test
  void codes_and_addresses_are_in_nobodys_view() {
    Play play =
        controlled()
            .after(Who.CONTROL, invite("X", bea()))
            .after(NEWCOMER, join("XODE0", ""))
            .after(Who.CONTROL, replace("s2", "", "NEWCODE1"));

    for (Who who : Who.values()) {
      assertThat(play.view(who).toString())
          .doesNotContain("XODE0", "NEWCODE1", "BIRCH234", "bea@example.org");
    }
  }

  /** Whoever could make white cell would see everything the next minute. */
  @Nested
  class The_seats_of_who_facilitates {
    private static final List<Seat.Role> STAFF =
        Stream.of(Seat.Role.values()).filter(Seat.Role::facilitates).toList();
    private static final String REFUSAL =
        "Only an owner decides over the seats of owners, controllers, white cell and umpires. Ask"
            + " one of them.";

    /** Beside the usual people, in s6 and on: a controller, white cell and an umpire. */
    private final Play play =
        controlled()
            .after(NEWCOMER, join("CELLS234", "Wanda"))
            .after(NEWCOMER, join("UMPIR234", "Uma"));

    private static List<Caller> keepers() {
      return List.of(CONTROLLER, new Caller.OfWorld("orchard2", "s7", false, "Kim", "blue"));
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void are_not_a_controllers_to_give(Caller keeper) {
      for (Seat.Role role : STAFF) {
        play.when(keeper, invite("X", of(role, "Zoe")))
            .thenRefused(Reason.NOT_FACILITATOR, REFUSAL);
        play.when(keeper, move("s5", role, -1)).thenRefused(Reason.NOT_FACILITATOR, REFUSAL);
      }
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void are_not_a_controllers_to_take(Caller keeper) {
      for (String seat : List.of("s1", "s6", "s7", "s8")) {
        play.when(keeper, move(seat, Seat.Role.OBSERVER, -1))
            .thenRefused(Reason.NOT_FACILITATOR, REFUSAL);
        play.when(keeper, replace(seat, "Zoe", "NEWCODE1"))
            .thenRefused(Reason.NOT_FACILITATOR, REFUSAL);
        play.when(keeper, new RevokeSeat(seat, "")).thenRefused(Reason.NOT_FACILITATOR, REFUSAL);
      }
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void others_are(Caller keeper) {
      play.when(keeper, invite("X", bea(), of(Seat.Role.OBSERVER, "Ed"))).done();
      play.when(keeper, move("s5", Seat.Role.MEMBER, Orchard.CEDAR)).done();
      play.when(keeper, move("s2", Seat.Role.OBSERVER, -1)).done();
      play.when(keeper, replace("s3", "Zoe", "NEWCODE1")).done();
      play.when(keeper, new RevokeSeat("s4", "")).done();
    }

    @Test
    void are_an_owners_and_the_operators() {
      var ownerElsewhere = new Caller.OfWorld("orchard2", "s1", true, "Olga", "blue");
      for (Caller keeper : List.of(Who.CONTROL.caller(), ownerElsewhere, new Caller.Operator())) {
        for (Seat.Role role : STAFF) {
          play.when(keeper, invite("X", of(role, "Zoe"))).done();
          play.when(keeper, move("s5", role, -1)).done();
        }
        play.when(keeper, new RevokeSeat("s7", "")).done();
        play.when(keeper, replace("s8", "Zoe", "NEWCODE1")).done();
        play.when(keeper, move("s6", Seat.Role.OBSERVER, -1)).done();
      }
    }
  }

  @Nested
  class From_outside_the_session {
    private static final Caller OLGA = new Caller.OfWorld("orchard2", "s1", true, "Olga", "blue");

    @Test
    void the_ledger_names_the_operator_and_not_an_owner() {
      assertThat(ledger(Play.started().after(new Caller.Operator(), new RevokeSeat("s4", "Left"))))
          .extracting(LedgerEntry::doer, LedgerEntry::seat, LedgerEntry::displayName)
          .containsExactly(LedgerEntry.Doer.Capacity.OPERATOR, "", "the operator");
    }

    @Test
    void the_ledger_names_who_keeps_the_seats_of_another_world() {
      assertThat(ledger(Play.started().after(OLGA, new RevokeSeat("s4", "Left"))))
          .extracting(LedgerEntry::doer, LedgerEntry::seat, LedgerEntry::displayName)
          .containsExactly(LedgerEntry.Doer.Capacity.OTHER_WORLD, "", "Olga of blue");
    }

    @Test
    void nothing_but_seats_is_kept() {
      for (Caller outside : List.of(OLGA, new Caller.Operator())) {
        Play.started().when(outside, Commands.pause()).thenRefused(Reason.NOT_FACILITATOR);
        Play.started().when(outside, Commands.end()).thenRefused(Reason.NOT_FACILITATOR);
        Play.started().when(outside, Commands.plant(1)).thenRefused(Reason.NOT_A_TEAM);
        Play.started().when(outside, Commands.tellAll("Hello")).thenRefused(Reason.NOT_A_TEAM);
      }
    }

    @Test
    void a_seats_holder_and_the_session_itself_are_named_as_before() {
      assertThat(Play.started().state().whiteCell().ledger())
          .extracting(LedgerEntry::doer, LedgerEntry::seat)
          .containsExactly(tuple(LedgerEntry.Doer.Capacity.SEAT, "s1"));
    }
  }
}
