package org.demarche.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.Tutorial;
import org.demarche.engine.model.Effect;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.Prediction;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.view.Viewpoint;
import org.demarche.engine.whitecell.PlannedInject;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.ArgueRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CommentOrdersRequest;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.DropInjectRequest;
import org.demarche.protocol.v1.EditMoveRequest;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.ReopenSessionRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RewindRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.SetLabelRequest;
import org.demarche.protocol.v1.SetStandInRequest;
import org.demarche.protocol.v1.ShiftScheduleRequest;
import org.demarche.protocol.v1.TrackChange;
import org.demarche.protocol.v1.WithdrawOrdersRequest;
import org.junit.jupiter.api.Test;

/** What clients write arrives in the engine whole. */
class CommandMapperTest {
  private static final int CHINA = 1;
  private static final int JAPAN = 2;

  private static final int OIL = 0;
  private static final Instant AT = Instant.parse("2016-05-26T09:00:00Z");
  private static final Timestamp TIME = Timestamp.newBuilder().setSeconds(1464253200).build();

  /**
   * Commands that have no fields, and those that are put together elsewhere: with new codes for
   * people, of a table, and by the clock.
   */
  private static final Set<Class<?>> WITHOUT_MAPPING =
      Set.of(
          Command.TakeSeat.class,
          Command.InviteSeats.class,
          Command.ReplaceSeat.class,
          Command.PlanInjects.class,
          Command.Tick.class,
          Command.StartSession.class,
          Command.StartPractice.class,
          Command.EndPractice.class,
          Command.ResumeSession.class);

  private final CommandMapper mapper = new CommandMapper(Tutorial.SCENARIO);

  /** Each request and the command it is, with a value of its own in every field. */
  private Map<Command, Command> byExpected() {
    return Stream.of(seats(), clock(), past(), orders(), deals(), talk(), judging(), injects())
        .flatMap(some -> some.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<Command, Command> seats() {
    return Map.of(
        new Command.RevokeSeat("s7", "left"),
        mapper.revokeSeat("s7", RevokeSeatRequest.newBuilder().setReason("left").build()),
        new Command.MoveSeat("s7", Seat.Role.MEMBER, JAPAN, true, "ill"),
        mapper.moveSeat(
            "s7",
            MoveSeatRequest.newBuilder()
                .setRole(org.demarche.protocol.v1.Seat.Role.ROLE_MEMBER)
                .setTeam("japan")
                .setHead(true)
                .setReason("ill")
                .build()),
        new Command.SetStandIn(JAPAN, StandIn.BOT, "bold", "away"),
        mapper
            .clock()
            .setStandIn(
                SetStandInRequest.newBuilder()
                    .setTeam("japan")
                    .setStandIn(org.demarche.protocol.v1.StandIn.STAND_IN_BOT)
                    .setPolicy("bold")
                    .setReason("away")
                    .build()),
        new Command.AnswerQuiz("capital", "four"),
        mapper.answerQuiz(
            AnswerQuizRequest.newBuilder().setQuestion("capital").setOption("four").build()));
  }

  private Map<Command, Command> clock() {
    return Map.of(
        new Command.PauseSession("lunch", AT),
        mapper
            .clock()
            .pauseSession(
                PauseSessionRequest.newBuilder().setReason("lunch").setUntil(TIME).build()),
        new Command.ExtendTurn(2, Duration.ofMinutes(7), "late", AT),
        mapper
            .clock()
            .extendTurn(
                ExtendTurnRequest.newBuilder()
                    .setTurn(2)
                    .setMinutes(7)
                    .setReason("late")
                    .setFromDeadline(TIME)
                    .build()),
        new Command.ShiftSchedule(Duration.ofMinutes(-7), "early", AT),
        mapper
            .clock()
            .shiftSchedule(
                ShiftScheduleRequest.newBuilder()
                    .setMinutes(-7)
                    .setReason("early")
                    .setFromDeadline(TIME)
                    .build()),
        new Command.CloseTurn(2, Phase.ADJUDICATION),
        mapper
            .clock()
            .closeTurn(
                CloseTurnRequest.newBuilder()
                    .setTurn(2)
                    .setPhase(Session.Phase.PHASE_ADJUDICATION)
                    .build()));
  }

  private Map<Command, Command> past() {
    return Map.of(
        new Command.EndSession("bell"),
        mapper.endSession(EndSessionRequest.newBuilder().setReason("bell").build()),
        new Command.ReopenSession("too early"),
        mapper
            .clock()
            .reopenSession(ReopenSessionRequest.newBuilder().setReason("too early").build()),
        new Command.Rewind(2, "once more"),
        mapper.clock().rewind(RewindRequest.newBuilder().setTurn(2).setReason("once more").build()),
        new Command.AwardDebrief(CHINA, 4.5, "frank"),
        mapper.awardDebrief(
            AwardDebriefRequest.newBuilder()
                .setTeam("china")
                .setPoints(4.5)
                .setReason("frank")
                .build()));
  }

  private Map<Command, Command> orders() {
    var forecast = new Command.Forecast("it helps", "oil", Prediction.Direction.FALLS);
    var prediction =
        org.demarche.protocol.v1.Prediction.newBuilder()
            .setText("it helps")
            .setTrack("oil")
            .setDirection(org.demarche.protocol.v1.Prediction.Direction.DIRECTION_FALLS)
            .build();
    return Map.of(
        new Command.AddMove(2, "probe", Map.of("track", "align"), "why", forecast),
        mapper.addMove(
            AddMoveRequest.newBuilder()
                .setTurn(2)
                .setMove("probe")
                .putParameters("track", "align")
                .setRationale("why")
                .setPrediction(prediction)
                .build()),
        new Command.EditMove("m4", 3, Map.of("track", "align"), "why", forecast),
        mapper
            .whiteCell()
            .editMove(
                EditMoveRequest.newBuilder()
                    .setId("m4")
                    .setExpectedRevision(3)
                    .putParameters("track", "align")
                    .setRationale("why")
                    .setPrediction(prediction)
                    .build()),
        new Command.RemoveMove("m4"),
        mapper.removeMove(RemoveMoveRequest.newBuilder().setId("m4").build()),
        new Command.CommentOrders("m4", "really?"),
        mapper
            .whiteCell()
            .commentOrders(
                CommentOrdersRequest.newBuilder().setMove("m4").setText("really?").build()),
        new Command.ApproveOrders(2, 5),
        mapper.approveOrders(
            ApproveOrdersRequest.newBuilder().setTurn(2).setExpectedRevision(5).build()),
        new Command.WithdrawOrders(2),
        mapper.withdrawOrders(WithdrawOrdersRequest.newBuilder().setTurn(2).build()));
  }

  private Map<Command, Command> deals() {
    var form =
        new Command.DealForm(
            true, AT, List.of(new DealClause(-1, DealClause.Visibility.HIDDEN, "mine")));
    var requested =
        DealForm.newBuilder()
            .setSecret(true)
            .setExpireTime(TIME)
            .addClauses(
                org.demarche.protocol.v1.DealClause.newBuilder()
                    .setVisibility(org.demarche.protocol.v1.DealClause.Visibility.VISIBILITY_HIDDEN)
                    .setText("mine"))
            .build();
    return Map.of(
        new Command.ProposeDeal(2, "island_talks", Map.of("formula", "two"), "note", form),
        mapper
            .talk()
            .proposeDeal(
                ProposeDealRequest.newBuilder()
                    .setTurn(2)
                    .setDeal("island_talks")
                    .putTerms("formula", "two")
                    .setNote("note")
                    .setForm(requested)
                    .build()),
        new Command.AnswerDeal("d4", Command.Answer.WITHDRAW),
        mapper.answerDeal(
            AnswerDealRequest.newBuilder()
                .setId("d4")
                .setAnswer(AnswerDealRequest.Answer.ANSWER_WITHDRAW)
                .build()),
        new Command.CounterDeal("d4", Map.of("formula", "two"), "rather", form),
        mapper
            .talk()
            .counterDeal(
                CounterDealRequest.newBuilder()
                    .setId("d4")
                    .putTerms("formula", "two")
                    .setNote("rather")
                    .setForm(requested)
                    .build()));
  }

  private Map<Command, Command> talk() {
    return Map.of(
        new Command.SendMessage(
            "hello",
            new Command.MessageAudience(true, List.of(JAPAN, CHINA), true, List.of("s4")),
            Message.Kind.COMMUNIQUE,
            Message.Signature.ROLE,
            "President",
            "News",
            "t3"),
        mapper
            .talk()
            .sendMessage(
                "s",
                SendMessageRequest.newBuilder()
                    .setText("hello")
                    .setAudience(
                        Audience.newBuilder()
                            .setEveryone(true)
                            .addTeams("japan")
                            .addTeams("china")
                            .setControl(true)
                            .addSeats("sessions/s/seats/s4"))
                    .setKind(org.demarche.protocol.v1.Message.Kind.KIND_COMMUNIQUE)
                    .setRoleTitle("President")
                    .setHeadline("News")
                    .setReplyTo("t3")
                    .build()),
        new Command.SetLabel("t4", Label.Kind.DOUBTED),
        mapper
            .talk()
            .setLabel(
                SetLabelRequest.newBuilder()
                    .setSubject("t4")
                    .setKind(org.demarche.protocol.v1.Label.Kind.KIND_DOUBTED)
                    .build()),
        new Command.Assess(2, "rift", Map.of("swing", 0.25, "bound", 0.75), "seen"),
        mapper.assess(
            AssessRequest.newBuilder()
                .setTurn(2)
                .setQuestion("rift")
                .putProbabilities("swing", 0.25)
                .putProbabilities("bound", 0.75)
                .setEvidence("seen")
                .build()));
  }

  private Map<Command, Command> judging() {
    return Map.of(
        new Command.Argue(JAPAN, "m7", true, "it worked before"),
        mapper
            .whiteCell()
            .argue(
                ArgueRequest.newBuilder()
                    .setTeam("japan")
                    .setMove("m7")
                    .setInFavour(true)
                    .setText("it worked before")
                    .build()),
        new Command.EstimateMove(JAPAN, "m7", "odds", 0.4, "likely"),
        mapper
            .whiteCell()
            .estimateMove(
                EstimateMoveRequest.newBuilder()
                    .setTeam("japan")
                    .setMove("m7")
                    .setParameter("odds")
                    .setValue(0.4)
                    .setNote("likely")
                    .build()),
        new Command.RuleMove(JAPAN, "m7", "odds", 0.3, "bold", "a bold plan", "too bold"),
        mapper.ruleMove(
            RuleMoveRequest.newBuilder()
                .setTeam("japan")
                .setId("m7")
                .setParameter("odds")
                .setValue(0.3)
                .setReason("bold")
                .setPublicText("a bold plan")
                .setPrivateNote("too bold")
                .build()));
  }

  private Map<Command, Command> injects() {
    return Map.of(
        new Command.PlanInject(strike()),
        new Command.PlanInject(
            mapper
                .whiteCell()
                .inject(
                    org.demarche.protocol.v1.PlannedInject.newBuilder()
                        .setId("strike")
                        .setTitle("A strike")
                        .setText("Oil workers strike.")
                        .addTeams("japan")
                        .addTeams("china")
                        .addChanges(
                            TrackChange.newBuilder()
                                .setTrack("oil")
                                .setOperation(TrackChange.Operation.OPERATION_MULTIPLY)
                                .setAmount(1.5))
                        .setTurn(2)
                        .setTime(TIME)
                        .setCondition("oil < 40")
                        .build())),
        new Command.DropInject("strike", "too much"),
        mapper
            .whiteCell()
            .dropInject(
                DropInjectRequest.newBuilder().setInject("strike").setReason("too much").build()),
        new Command.SendInject("strike", "it is time"),
        mapper
            .whiteCell()
            .sendInject(
                SendInjectRequest.newBuilder().setInject("strike").setReason("it is time").build()),
        new Command.OverrideTrack("oil", 50, "a mistake"),
        mapper
            .whiteCell()
            .overrideTrack(
                OverrideTrackRequest.newBuilder()
                    .setTrack("oil")
                    .setValue(50)
                    .setReason("a mistake")
                    .build()));
  }

  private static PlannedInject strike() {
    return new PlannedInject(
        "strike",
        "A strike",
        "Oil workers strike.",
        false,
        List.of(JAPAN, CHINA),
        List.of(new PlannedInject.Change(OIL, Effect.Operation.MULTIPLY, 1.5)),
        new PlannedInject.When(2, AT, "oil < 40"),
        PlannedInject.State.PLANNED,
        0);
  }

  @Test
  void every_field_arrives() {
    byExpected().forEach((expected, mapped) -> assertThat(mapped).isEqualTo(expected));
  }

  @Test
  void every_command_is_looked_at() {
    var seen =
        Stream.concat(
            byExpected().values().stream().map(Object::getClass), WITHOUT_MAPPING.stream());

    assertThat(seen).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
  }

  @Test
  void every_viewpoint_arrives() {
    var team = org.demarche.protocol.v1.Viewpoint.newBuilder().setTeam("china").build();
    var everyone = org.demarche.protocol.v1.Viewpoint.newBuilder().setEveryone(true).build();
    var control = org.demarche.protocol.v1.Viewpoint.newBuilder().setControl(true).build();

    List<Viewpoint> mapped = Stream.of(team, everyone, control).map(mapper::viewpoint).toList();

    assertThat(mapped)
        .containsExactly(
            new Viewpoint.OfTeam(CHINA), new Viewpoint.Everyone(), new Viewpoint.Control());
    assertThat(mapped.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Viewpoint.class.getPermittedSubclasses());
  }

  @Test
  void what_is_left_out_means_any_or_the_usual() {
    assertThat(mapper.clock().pauseSession(PauseSessionRequest.getDefaultInstance()))
        .isEqualTo(new Command.PauseSession(""));
    assertThat(mapper.clock().closeTurn(CloseTurnRequest.getDefaultInstance()))
        .isEqualTo(new Command.CloseTurn(0));
    assertThat(mapper.addMove(AddMoveRequest.newBuilder().setMove("probe").build()))
        .isEqualTo(new Command.AddMove(0, "probe", Map.of(), ""));
    assertThat(
            mapper.talk().sendMessage("s", SendMessageRequest.newBuilder().setText("hi").build()))
        .isEqualTo(
            new Command.SendMessage("hi", new Command.MessageAudience(false, List.of(), false)));
  }

  @Test
  void a_bot_is_a_stand_in() {
    var request = SetBotRequest.newBuilder().setTeam("japan").setPolicy("bold");

    assertThat(mapper.clock().setBot(request.setActive(true).build()))
        .isEqualTo(new Command.SetStandIn(JAPAN, StandIn.BOT, "bold", ""));
    assertThat(mapper.clock().setBot(request.setActive(false).clearPolicy().build()))
        .isEqualTo(new Command.SetStandIn(JAPAN, StandIn.NONE, "", ""));
  }

  @Test
  void an_answer_of_a_later_contract_is_refused() {
    var request = AnswerDealRequest.newBuilder().setId("d4").setAnswerValue(99).build();

    assertThat(Refused.by(() -> mapper.answerDeal(request)).fields()).containsExactly("answer");
  }
}
