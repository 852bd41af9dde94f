package org.demarche.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.api.testkit.Refused;
import org.demarche.api.testkit.Tutorial;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.StandIn;
import org.demarche.engine.view.Viewpoint;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.AwardDebriefRequest;
import org.demarche.protocol.v1.CloseTurnRequest;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.EndSessionRequest;
import org.demarche.protocol.v1.ExtendTurnRequest;
import org.demarche.protocol.v1.PauseSessionRequest;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.RemoveMoveRequest;
import org.demarche.protocol.v1.RevokeSeatRequest;
import org.demarche.protocol.v1.RuleMoveRequest;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.SetBotRequest;
import org.demarche.protocol.v1.SetLabelRequest;
import org.demarche.protocol.v1.WithdrawOrdersRequest;
import org.junit.jupiter.api.Test;

/** What clients write arrives in the engine whole. */
class CommandMapperTest {
  private static final int CHINA = 1;
  private static final int JAPAN = 2;

  /** Commands that have no fields, or none that the scenario knows of. */
  private static final Set<Class<?>> WITHOUT_MAPPING =
      Set.of(Command.TakeSeat.class, Command.StartSession.class, Command.ResumeSession.class);

  private final CommandMapper mapper = new CommandMapper(Tutorial.SCENARIO);

  /** Each request and the command it is, with a value of its own in every field. */
  private Map<Command, Command> byExpected() {
    return Stream.of(facilitators(), orders(), deals(), talk())
        .flatMap(some -> some.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<Command, Command> facilitators() {
    return Map.of(
        new Command.RevokeSeat("s7", "left"),
        mapper.revokeSeat("s7", RevokeSeatRequest.newBuilder().setReason("left").build()),
        new Command.SetStandIn(JAPAN, StandIn.BOT, "", ""),
        mapper.clock().setBot(SetBotRequest.newBuilder().setTeam("japan").setActive(true).build()),
        new Command.PauseSession("lunch"),
        mapper.clock().pauseSession(PauseSessionRequest.newBuilder().setReason("lunch").build()),
        new Command.ExtendTurn(2, Duration.ofMinutes(7), "late"),
        mapper
            .clock()
            .extendTurn(
                ExtendTurnRequest.newBuilder().setTurn(2).setMinutes(7).setReason("late").build()),
        new Command.CloseTurn(2),
        mapper.clock().closeTurn(CloseTurnRequest.newBuilder().setTurn(2).build()),
        new Command.EndSession("bell"),
        mapper.endSession(EndSessionRequest.newBuilder().setReason("bell").build()),
        new Command.RuleMove(JAPAN, "m7", "odds", 0.3, "bold"),
        mapper.ruleMove(
            RuleMoveRequest.newBuilder()
                .setTeam("japan")
                .setId("m7")
                .setParameter("odds")
                .setValue(0.3)
                .setReason("bold")
                .build()),
        new Command.AwardDebrief(CHINA, 4.5, "frank"),
        mapper.awardDebrief(
            AwardDebriefRequest.newBuilder()
                .setTeam("china")
                .setPoints(4.5)
                .setReason("frank")
                .build()));
  }

  private Map<Command, Command> orders() {
    return Map.of(
        new Command.AddMove(2, "probe", Map.of("track", "align"), "why"),
        mapper.addMove(
            AddMoveRequest.newBuilder()
                .setTurn(2)
                .setMove("probe")
                .putParameters("track", "align")
                .setRationale("why")
                .build()),
        new Command.RemoveMove("m4"),
        mapper.removeMove(RemoveMoveRequest.newBuilder().setId("m4").build()),
        new Command.ApproveOrders(2, 5),
        mapper.approveOrders(
            ApproveOrdersRequest.newBuilder().setTurn(2).setExpectedRevision(5).build()),
        new Command.WithdrawOrders(2),
        mapper.withdrawOrders(WithdrawOrdersRequest.newBuilder().setTurn(2).build()));
  }

  private Map<Command, Command> deals() {
    return Map.of(
        new Command.ProposeDeal(2, "island_talks", Map.of("formula", "two"), "note"),
        mapper
            .talk()
            .proposeDeal(
                ProposeDealRequest.newBuilder()
                    .setTurn(2)
                    .setDeal("island_talks")
                    .putTerms("formula", "two")
                    .setNote("note")
                    .build()),
        new Command.AnswerDeal("d4", Command.Answer.WITHDRAW),
        mapper.answerDeal(
            AnswerDealRequest.newBuilder()
                .setId("d4")
                .setAnswer(AnswerDealRequest.Answer.ANSWER_WITHDRAW)
                .build()),
        new Command.CounterDeal("d4", Map.of("formula", "two"), "rather"),
        mapper
            .talk()
            .counterDeal(
                CounterDealRequest.newBuilder()
                    .setId("d4")
                    .putTerms("formula", "two")
                    .setNote("rather")
                    .build()));
  }

  private Map<Command, Command> talk() {
    return Map.of(
        new Command.SendMessage(
            "hello", new Command.MessageAudience(true, List.of(JAPAN, CHINA), true)),
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
                            .setControl(true))
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
  void an_answer_of_a_later_contract_is_refused() {
    var request = AnswerDealRequest.newBuilder().setId("d4").setAnswerValue(99).build();

    assertThat(Refused.by(() -> mapper.answerDeal(request)).fields()).containsExactly("answer");
  }
}
