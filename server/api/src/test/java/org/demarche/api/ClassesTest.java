package org.demarche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.rpc.Code;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.api.testkit.ApiClient;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.RunningApi;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateClassResponse;
import org.demarche.protocol.v1.GetClassRequest;
import org.demarche.protocol.v1.GetClassResponse;
import org.demarche.protocol.v1.GetDeskRequest;
import org.demarche.protocol.v1.GetJoinSheetRequest;
import org.demarche.protocol.v1.GetQuizRequest;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.ImportRosterRequest;
import org.demarche.protocol.v1.JoinCode;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.LedgerEntry;
import org.demarche.protocol.v1.ListClassesRequest;
import org.demarche.protocol.v1.ListRosterRequest;
import org.demarche.protocol.v1.ListSeatsRequest;
import org.demarche.protocol.v1.LookUpCodeRequest;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.ReplaceSeatRequest;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.protocol.v1.Seat;
import org.demarche.protocol.v1.StartSessionRequest;
import org.demarche.protocol.v1.TeamDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassesTest {
  private static final String ROSTER =
      """
      name,e-mail,team,role,world
      Ann,ann@example.org,japan,head,red
      Bob,bob@example.org,Japan,,red
      Kim,kim@example.org,,controller,red
      Olga,olga@example.org,,owner,blue
      Cid,,,,blue
      """;

  private final RunningApi api = RunningApi.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private CreateClassRequest.Builder wish() {
    return CreateClassRequest.newBuilder()
        .setRequestId("class-1")
        .setTitle("Seminar")
        .setSession(api.request())
        .setRosterCsv(ROSTER);
  }

  private CreateClassResponse created() {
    return api.operator().classes().createClass(wish().build());
  }

  private static RosterEntry person(List<RosterEntry> roster, String name) {
    return roster.stream().filter(it -> it.getDisplayName().equals(name)).findFirst().orElseThrow();
  }

  private ApiClient joined(RosterEntry person) {
    var request = JoinSessionRequest.newBuilder().setCode(person.getJoinCode().getCode()).build();
    return api.holder(api.anybody().sessions().joinSession(request).getToken());
  }

  private static ImportRosterRequest roster(String parent, String csv) {
    return ImportRosterRequest.newBuilder().setParent(parent).setCsv(csv).build();
  }

  private static List<RosterEntry> roster(ApiClient client, String parent) {
    return client
        .classes()
        .listRoster(ListRosterRequest.newBuilder().setParent(parent).build())
        .getRosterList();
  }

  @Nested
  class Creating {
    @Test
    void hands_out_every_seat_at_once() {
      var created = created();

      assertThat(created.getClass_().getWorldsList())
          .extracting(it -> it.getName())
          .containsExactly("red", "blue");
      assertThat(created.getRosterList())
          .extracting(RosterEntry::getDisplayName)
          .containsExactly("Ann", "Bob", "Kim", "Olga", "Cid");
      var ann = person(created.getRosterList(), "Ann").getJoinCode();
      assertThat(ann.getTeam()).isEqualTo("japan");
      assertThat(ann.getHead()).isTrue();
      assertThat(created.getOwnedList()).allMatch(it -> !it.getToken().isEmpty());
      assertThat(created.getOwnedList()).allMatch(it -> it.getJoinCodesCount() == 9);
    }

    @Test
    void again_gives_the_same_class() {
      assertThat(created()).isEqualTo(created());
      assertThat(
              api.operator()
                  .classes()
                  .listClasses(ListClassesRequest.getDefaultInstance())
                  .getClassesList())
          .hasSize(1);
    }

    @Test
    void spreads_forty_people_evenly() {
      var csv =
          "name\n"
              + IntStream.range(0, 40).mapToObj(it -> "P" + it).collect(Collectors.joining("\n"));
      var created =
          api.operator()
              .classes()
              .createClass(wish().addWorlds("1").addWorlds("2").setRosterCsv(csv).build());

      assertThat(
              created.getRosterList().stream()
                  .collect(
                      Collectors.groupingBy(
                          it -> it.getWorld() + it.getJoinCode().getTeam(), Collectors.counting())))
          .hasSize(8)
          .allSatisfy((_, count) -> assertThat(count).isEqualTo(5));
    }

    @Test
    void tells_every_mistake_with_its_line() {
      var refused =
          Refused.by(
              () ->
                  api.operator()
                      .classes()
                      .createClass(
                          wish()
                              .setRosterCsv("name;team;role\n;japan;\nAnn;jpn;\nBob;;king\n")
                              .build()));

      assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.message().lines())
          .satisfiesExactly(
              it -> assertThat(it).isEqualTo("Line 2: the name is empty."),
              it -> assertThat(it).startsWith("Line 3: there is no team 'jpn'."),
              it -> assertThat(it).startsWith("Line 4: there is no role 'king'."));
    }

    @Test
    void needs_the_operator() {
      var owner = api.holder(created().getOwned(0).getToken());

      assertThat(Refused.by(() -> owner.classes().createClass(wish().build())).reason())
          .isEqualTo("OPERATOR_KEY_INVALID");
      assertThat(
              Refused.by(() -> owner.classes().listClasses(ListClassesRequest.getDefaultInstance()))
                  .reason())
          .isEqualTo("OPERATOR_KEY_INVALID");
    }
  }

  @Nested
  class Who_may {
    private final CreateClassResponse created = created();
    private final String name = created.getClass_().getName();

    @Test
    void see_the_class_are_the_operator_owners_and_controllers() {
      var request = GetClassRequest.newBuilder().setName(name).build();

      assertThat(api.operator().classes().getClass(request).getClass_().getWorldsList()).hasSize(2);
      assertThat(
              joined(person(created.getRosterList(), "Kim"))
                  .classes()
                  .getClass(request)
                  .getClass_()
                  .getWorldsList())
          .hasSize(2);
      assertThat(
              Refused.by(
                      () ->
                          joined(person(created.getRosterList(), "Ann"))
                              .classes()
                              .getClass(request))
                  .reason())
          .isEqualTo("NOT_FACILITATOR");
      assertThat(Refused.by(() -> api.anybody().classes().getClass(request)).reason())
          .isEqualTo("TOKEN_INVALID");
      assertThat(Refused.by(() -> api.game().facilitator().classes().getClass(request)).reason())
          .isEqualTo("OTHER_SESSION");
    }

    @Test
    void controllers_do_not_learn_owners_codes_and_make_no_owners() {
      var kim = joined(person(created.getRosterList(), "Kim"));
      var red = person(created.getRosterList(), "Ann").getSession();

      assertThat(roster(kim, name))
          .extracting(RosterEntry::getDisplayName)
          .contains("Ann", "Cid")
          .doesNotContain("Olga");
      assertThat(
              kim.sessions()
                  .listSeats(ListSeatsRequest.newBuilder().setParent(red).build())
                  .getJoinCodesList())
          .noneMatch(it -> it.getRole() == Seat.Role.ROLE_OWNER);
      assertThat(
              Refused.by(
                      () ->
                          kim.classes()
                              .importRoster(roster(name, "name,role,world\nEve,owner,blue\n")))
                  .reason())
          .isEqualTo("NOT_FACILITATOR");
      var owner = created.getOwned(1).getSeat().getName();
      assertThat(
              Refused.by(
                      () ->
                          kim.classes()
                              .replaceSeat(ReplaceSeatRequest.newBuilder().setName(owner).build()))
                  .reason())
          .isEqualTo("NOT_FACILITATOR");
    }
  }

  @Nested
  class Owners {
    private final CreateClassResponse created = created();

    @Test
    void of_one_world_keep_the_seats_of_who_facilitates_in_all() {
      var red = person(created.getRosterList(), "Kim").getSession();
      var ownerOfBlue = api.holder(created.getOwned(1).getToken());

      assertThat(roster(ownerOfBlue, created.getClass_().getName()))
          .extracting(RosterEntry::getDisplayName)
          .contains("Kim");
      ownerOfBlue.classes().importRoster(roster(red, "name,role\nEve,white cell\n"));
      assertThat(roster(ownerOfBlue, red)).extracting(RosterEntry::getDisplayName).contains("Eve");
    }
  }

  @Nested
  class Controllers {
    private final CreateClassResponse created = created();
    private final String name = created.getClass_().getName();
    private final ApiClient kim = joined(person(created.getRosterList(), "Kim"));
    private final String red = person(created.getRosterList(), "Ann").getSession();

    @Test
    void neither_learn_nor_give_the_codes_of_who_facilitates() {
      var seats = ListSeatsRequest.newBuilder().setParent(red).build();

      assertThat(roster(kim, name)).extracting(RosterEntry::getDisplayName).doesNotContain("Kim");
      assertThat(kim.sessions().listSeats(seats).getJoinCodesList())
          .extracting(JoinCode::getRole)
          .containsOnly(Seat.Role.ROLE_MEMBER, Seat.Role.ROLE_OBSERVER);
      for (var world : List.of("red", "blue")) {
        var csv = "name,role,world\nEve,white cell," + world + "\n";
        var refused = Refused.by(() -> kim.classes().importRoster(roster(name, csv)));
        assertThat(refused.reason()).isEqualTo("NOT_FACILITATOR");
        assertThat(refused.message()).contains("white cell");
      }
    }

    /** The clock of the test stands still, so that nothing comes first. */
    @Test
    void of_another_world_and_the_operator_are_named_in_the_ledger() {
      kim.classes().importRoster(roster(name, "name,team,world\nLea,china,blue\n"));
      api.operator().classes().importRoster(roster(name, "name,team,world\nMia,china,blue\n"));
      var owner = api.holder(created.getOwned(1).getToken());

      assertThat(
              owner.play().getView(GetViewRequest.getDefaultInstance()).getView().getLedgerList())
          .extracting(LedgerEntry::getDoer, LedgerEntry::getDisplayName)
          .containsExactlyInAnyOrder(
              tuple(LedgerEntry.Doer.DOER_OPERATOR, "the operator"),
              tuple(LedgerEntry.Doer.DOER_OTHER_WORLD, "Kim of red"),
              tuple(LedgerEntry.Doer.DOER_OPERATOR, "the operator"));
    }
  }

  @Nested
  class Late_joiners {
    private final CreateClassResponse created = created();

    @Test
    void are_added_while_the_game_runs() {
      var owned = created.getOwned(0);
      var owner = api.holder(owned.getToken());
      var red = person(created.getRosterList(), "Ann").getSession();
      owner.sessions().startSession(StartSessionRequest.newBuilder().setName(red).build());

      var added = owner.classes().importRoster(roster(red, "name,team\nLea,china\n"));
      assertThat(added.getAddedList()).hasSize(1);
      var lea = joined(added.getAdded(0));
      assertThat(
              lea.play().getView(GetViewRequest.getDefaultInstance()).getView().getSeat().getTeam())
          .isEqualTo("china");
      assertThat(roster(owner, red)).anyMatch(it -> it.getDisplayName().equals("Lea"));
    }

    @Test
    void who_is_there_already_is_not_added_again() {
      var again =
          api.operator().classes().importRoster(roster(created.getClass_().getName(), ROSTER));

      assertThat(again.getAddedList()).isEmpty();
    }

    @Test
    void a_full_team_is_told_before_anybody_is_added() {
      var red = person(created.getRosterList(), "Ann").getSession();
      var csv =
          "name,team\n"
              + IntStream.range(0, 11)
                  .mapToObj(it -> "P" + it + ",japan")
                  .collect(Collectors.joining("\n"));

      assertThat(Refused.by(() -> api.operator().classes().importRoster(roster(red, csv))).reason())
          .isEqualTo("TEAM_FULL");
      assertThat(roster(api.operator(), red)).hasSize(3);
    }
  }

  @Nested
  class A_personal_code {
    private final CreateClassResponse created = created();

    @Test
    void says_whom_it_is_for_and_opens_once() {
      var ann = person(created.getRosterList(), "Ann");
      var code = ann.getJoinCode().getCode();
      var lookUp = LookUpCodeRequest.newBuilder().setCode(code).build();

      assertThat(api.anybody().sessions().lookUpCode(lookUp).getDisplayName()).isEqualTo("Ann");
      joined(ann);
      assertThat(api.anybody().sessions().lookUpCode(lookUp).getUsed()).isTrue();
      assertThat(Refused.by(() -> joined(ann)).reason()).isEqualTo("CODE_USED");
    }

    @Test
    void is_made_anew_for_a_lost_token() {
      var ann = person(created.getRosterList(), "Ann");
      var before = joined(ann);
      var seat = person(roster(api.operator(), created.getClass_().getName()), "Ann").getSeat();
      var answer =
          api.operator()
              .classes()
              .replaceSeat(ReplaceSeatRequest.newBuilder().setRequestId("x").setName(seat).build());

      assertThat(
              Refused.by(() -> before.play().getView(GetViewRequest.getDefaultInstance())).reason())
          .isEqualTo("TOKEN_INVALID");
      var after = joined(RosterEntry.newBuilder().setJoinCode(answer.getJoinCode()).build());
      assertThat(
              after
                  .play()
                  .getView(GetViewRequest.getDefaultInstance())
                  .getView()
                  .getSeat()
                  .getName())
          .isEqualTo(seat);
    }

    @Test
    void nobody_replaces_its_own_seat() {
      var owned = created.getOwned(0);

      assertThat(
              Refused.by(
                      () ->
                          api.holder(owned.getToken())
                              .classes()
                              .replaceSeat(
                                  ReplaceSeatRequest.newBuilder()
                                      .setName(owned.getSeat().getName())
                                      .build()))
                  .fields())
          .containsExactly("name");
    }

    @Test
    void leads_to_a_seat_that_can_be_moved() {
      joined(person(created.getRosterList(), "Bob"));
      var seat = person(roster(api.operator(), created.getClass_().getName()), "Bob").getSeat();
      var moved =
          api.operator()
              .classes()
              .moveSeat(
                  MoveSeatRequest.newBuilder()
                      .setName(seat)
                      .setRole(Seat.Role.ROLE_MEMBER)
                      .setTeam("china")
                      .setHead(true)
                      .build())
              .getSeat();

      assertThat(moved.getTeam()).isEqualTo("china");
      assertThat(moved.getHead()).isTrue();
    }
  }

  @Test
  void a_join_sheet_is_one_page_in_which_names_are_text() {
    var csv = "name,team\n\"<script>alert('x')</script>\",japan\n";
    var created = api.operator().classes().createClass(wish().setRosterCsv(csv).build());
    var request = GetJoinSheetRequest.newBuilder().setParent(created.getClass_().getName());

    var html =
        api.operator()
            .classes()
            .getJoinSheet(request.setBaseUrl("https://game.example.org/").build())
            .getHtml();

    var code = created.getRoster(0).getJoinCode().getCode();
    assertThat(html)
        .contains("https://game.example.org/join/" + code, "<svg", "Japan")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .doesNotContain("<script", "<link", "src=");
    assertThat(
            Refused.by(
                    () ->
                        api.operator()
                            .classes()
                            .getJoinSheet(request.setBaseUrl("javascript:1").build()))
                .fields())
        .containsExactly("base_url");
  }

  @Test
  void the_board_tells_who_is_there_and_what_is_missing() {
    var created = created();
    var red = person(created.getRosterList(), "Ann").getSession();
    joined(person(created.getRosterList(), "Ann"))
        .play()
        .getView(GetViewRequest.getDefaultInstance());
    api.holder(created.getOwned(0).getToken())
        .sessions()
        .startSession(StartSessionRequest.newBuilder().setName(red).build());

    var request = GetClassRequest.newBuilder().setName(created.getClass_().getName()).build();
    var japan = japan(api.operator().classes().getClass(request));
    assertThat(japan.getStatus()).isEqualTo(TeamDesk.Status.STATUS_IDLE);
    assertThat(japan.getMembers(0).getOnline()).isTrue();
    assertThat(japan.getMissingList()).contains("an assessment", "approval of its orders");

    api.clock().advance(Duration.ofSeconds(61));
    assertThat(japan(api.operator().classes().getClass(request)).getMembers(0).getOnline())
        .isFalse();
  }

  private static TeamDesk japan(GetClassResponse response) {
    return response.getClass_().getWorlds(0).getDesk().getTeamsList().stream()
        .filter(it -> it.getTeam().equals("japan"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_quiz_tells_what_is_right_after_the_answer_alone() {
    var japan = api.game().seat("japan").play();

    var before = japan.getQuiz(GetQuizRequest.getDefaultInstance()).getQuestionsList();
    assertThat(before).hasSize(4);
    assertThat(before).allMatch(it -> it.getRightOption().isEmpty() && it.getWhy().isEmpty());

    var answer =
        japan.answerQuiz(
            AnswerQuizRequest.newBuilder().setQuestion("capital").setOption("three").build());
    assertThat(answer.getRight()).isFalse();
    assertThat(answer.getQuestion().getRightOption()).isEqualTo("four");
    var second =
        japan.answerQuiz(
            AnswerQuizRequest.newBuilder().setQuestion("capital").setOption("four").build());
    assertThat(second.getRight()).isFalse();
    assertThat(second.getQuestion().getChosen()).isEqualTo("three");
  }

  @Test
  void a_desk_is_for_those_who_run_the_session() {
    var game = api.game();
    var request = GetDeskRequest.newBuilder().setName(game.session()).build();

    var desk = game.facilitator().whiteCell().getDesk(request).getDesk();
    assertThat(desk.getTeamsList()).hasSize(4).allMatch(it -> it.getMembersCount() == 1);
    assertThat(desk.getStaffOnlineList()).containsExactly("Facilitator");
    assertThat(Refused.by(() -> game.seat("japan").whiteCell().getDesk(request)).reason())
        .isEqualTo("NOT_FACILITATOR");
  }
}
