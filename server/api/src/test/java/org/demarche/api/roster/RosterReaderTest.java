package org.demarche.api.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.api.roster.RosterPlan.Placed;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.Tutorial;
import org.demarche.engine.session.Command.Invitee;
import org.demarche.engine.session.Seat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RosterReaderTest {
  private static final int TEAMS = Tutorial.SCENARIO.teamCount();

  private static List<RosterRow> read(String csv) {
    return RosterReader.read("csv", csv, Tutorial.SCENARIO);
  }

  private static String problems(String csv) {
    return Refused.by(() -> read(csv)).message();
  }

  @Nested
  class A_table {
    @Test
    void is_read_with_commas_semicolons_or_tabs_a_byte_order_mark_and_quotes() {
      var ann = new RosterRow(2, "Ann, Dr.", "ann@x.org", Seat.Role.MEMBER, 2, true, "red");

      assertThat(read("name,e-mail,team,role,world\n\"Ann, Dr.\",ann@x.org,Japan,Head,red\n"))
          .containsExactly(ann);
      assertThat(read("\uFEFFWorld;Name;E-Mail;Team;Role\r\nred;Ann, Dr.;ann@x.org;JP;head\r\n"))
          .containsExactly(ann);
      assertThat(read("name\temail\tteam\trole\tworld\nAnn, Dr.\tann@x.org\tjapan\thead\tred"))
          .containsExactly(ann);
    }

    @Test
    void needs_names_only() {
      assertThat(read("name\nAnn\n\nBob\n"))
          .containsExactly(
              new RosterRow(2, "Ann", "", Seat.Role.MEMBER, -1, false, ""),
              new RosterRow(4, "Bob", "", Seat.Role.MEMBER, -1, false, ""));
    }

    @Test
    void knows_all_roles() {
      assertThat(
              read(
                  """
                  name,role
                  a,owner
                  b,controller
                  c,White cell
                  d,white_cell
                  e,umpire
                  f,observer
                  g,adviser
                  """))
          .extracting(RosterRow::role)
          .containsExactly(
              Seat.Role.OWNER,
              Seat.Role.CONTROLLER,
              Seat.Role.WHITE_CELL,
              Seat.Role.WHITE_CELL,
              Seat.Role.UMPIRE,
              Seat.Role.OBSERVER,
              Seat.Role.MEMBER);
    }

    @Test
    void is_refused_for_what_it_lacks() {
      assertThat(problems("")).contains("Line 1: the roster is empty");
      assertThat(problems("name\n")).contains("there is nobody");
      assertThat(problems("team\njapan\n")).contains("the column 'name' is missing");
      assertThat(problems("name,shoe\nAnn,42\n")).contains("there is no column 'shoe'");
      assertThat(problems("name,name\nAnn,Bob\n")).contains("is there twice");
      assertThat(problems("name,team\nAnn,japan,tall\n")).contains("Line 2: it has more fields");
      assertThat(problems("name,team,role\nAnn,japan,umpire\n")).contains("only members");
    }

    @Test
    void names_nobody_twice() {
      assertThat(problems("name,email\nAnn,a@x.org\nBob,A@x.org\n"))
          .isEqualTo("Line 3: the address A@x.org is in line 2 too.");
      assertThat(problems("name\nAnn\nAnn\n")).startsWith("Line 3: 'Ann' is in line 2 too.");
    }

    @Test
    void has_500_people_at_most() {
      assertThat(read(people(500))).hasSize(500);
      assertThat(problems(people(501))).startsWith("Line 502: a roster has at most 500 people");
    }

    @Test
    void is_told_twenty_mistakes_at_once() {
      String csv =
          "name,team\n"
              + IntStream.range(0, 30)
                  .mapToObj(it -> "P" + it + ",x")
                  .collect(Collectors.joining("\n"));

      assertThat(problems(csv).lines()).hasSize(21).endsWith("And 10 more.");
    }

    private static String people(int count) {
      return "name\n"
          + IntStream.range(0, count).mapToObj(it -> "P" + it).collect(Collectors.joining("\n"));
    }
  }

  @Nested
  class A_plan {
    @Test
    void keeps_wishes_and_fills_what_is_left() {
      var plan = new RosterPlan(List.of("red", "blue"), TEAMS);
      plan.place("csv", read("name,team,world\nAnn,,\nBob,russia,red\nCid,russia,\nDan,,blue\n"));

      assertThat(plan.added("red")).extracting(it -> it.person().name()).contains("Bob");
      assertThat(plan.added("blue")).extracting(it -> it.person().name()).contains("Cid", "Dan");
      assertThat(plan.added("red").size() + plan.added("blue").size()).isEqualTo(4);
    }

    @Test
    void leaves_who_is_there_where_they_are() {
      var plan = new RosterPlan(List.of("red", "blue"), TEAMS);
      var ann = new Invitee("Ann", "a@x.org", Seat.Role.MEMBER, 3, false);
      plan.keep("blue", ann);
      plan.place("csv", read("name,email\nAnn,a@x.org\nBob,b@x.org\n"));

      assertThat(plan.added("blue")).containsExactly(new Placed(2, ann));
      assertThat(plan.added("red")).extracting(it -> it.person().name()).containsExactly("Bob");
    }

    @Test
    void refuses_worlds_that_are_none() {
      var plan = new RosterPlan(List.of("red"), TEAMS);
      assertThat(Refused.by(() -> plan.place("csv", read("name,world\nAnn,rde\n"))).message())
          .isEqualTo("Line 2: there is no world 'rde'. The worlds are red.");
    }
  }
}
