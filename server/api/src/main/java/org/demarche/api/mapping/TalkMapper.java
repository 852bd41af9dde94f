package org.demarche.api.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.engine.model.Parameter;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.view.Conversation;
import org.demarche.engine.view.SeatView.AssessmentView;
import org.demarche.protocol.v1.Assessment;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Message;

/** What is said: messages and assessments. */
public final class TalkMapper {
  private final Scenario scenario;

  public TalkMapper(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * A message as its reader sees it.
   *
   * @param session its id
   */
  public Message message(String session, org.demarche.engine.session.Message message) {
    return Message.newBuilder()
        .setId(message.id())
        .setTeam(message.team() < 0 ? "" : teamId(message.team()))
        .setDisplayName(message.displayName())
        .setText(message.text())
        .setAudience(audience(session, message.audience()))
        .setKind(TalkEnums.kind(message.kind()))
        .setRoleTitle(message.roleTitle())
        .setAnonymous(message.anonymous())
        .setHeadline(message.headline())
        .setReplyTo(message.replyTo())
        .setConversation(Conversation.of(message).id(scenario))
        .setTurn(message.turn())
        .setSendTime(TimeMapper.timestamp(message.at()))
        .build();
  }

  /**
   * A conversation, without what its reader has read of it.
   *
   * @param session its id
   */
  public org.demarche.protocol.v1.Conversation.Builder conversation(
      String session, Conversation conversation, String title) {
    return org.demarche.protocol.v1.Conversation.newBuilder()
        .setTitle(title)
        .setAudience(audience(session, conversation.audience()));
  }

  /**
   * Who reads something.
   *
   * @param session its id
   */
  private Audience audience(String session, MessageAudience audience) {
    return Audience.newBuilder()
        .setEveryone(audience.everyone())
        .addAllTeams(audience.teams().stream().map(this::teamId).toList())
        .setControl(audience.control())
        .addAllSeats(
            audience.seats().stream().map(seat -> ResourceNames.seat(session, seat)).toList())
        .build();
  }

  public Assessment assessment(AssessmentView view) {
    var assessment = view.assessment();
    Assessment.Builder mapped =
        Assessment.newBuilder()
            .setTeam(teamId(assessment.team()))
            .setTurn(assessment.turn())
            .setQuestion(assessment.question())
            .putAllProbabilities(probabilities(assessment))
            .setEvidence(assessment.evidence());
    if (view.score() != null) {
      mapped.setScore(view.score());
    }
    return mapped.build();
  }

  private Map<String, Double> probabilities(org.demarche.engine.session.Assessment assessment) {
    List<String> answers =
        scenario.questions().stream()
            .filter(question -> question.id().equals(assessment.question()))
            .findFirst()
            .map(question -> question.options().stream().map(Parameter.Option::value).toList())
            .orElseGet(() -> scenario.theses().stream().map(Thesis::id).toList());
    Map<String, Double> byAnswer = new TreeMap<>();
    for (int answer = 0; answer < answers.size(); answer++) {
      byAnswer.put(answers.get(answer), assessment.probabilities().get(answer));
    }
    return byAnswer;
  }

  private String teamId(int team) {
    return scenario.actors().get(team).id();
  }
}
