package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.e2e.Playthrough.Ordered;
import org.demarche.protocol.v1.AddMoveRequest;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.ApproveOrdersRequest;
import org.demarche.protocol.v1.AssessRequest;
import org.demarche.protocol.v1.Audience;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.GetBriefRequest;
import org.demarche.protocol.v1.GetTurnRequest;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.GetViewRequest;
import org.demarche.protocol.v1.JoinSessionRequest;
import org.demarche.protocol.v1.JoinSessionResponse;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.demarche.protocol.v1.Report;
import org.demarche.protocol.v1.Reveal;
import org.demarche.protocol.v1.SendMessageRequest;
import org.demarche.protocol.v1.TurnResult;
import org.demarche.protocol.v1.View;
import org.demarche.protocol.v1.Viewpoint;

/** Plays a team from a program, with the stubs that the contract gives. */
final class GrpcPlayer implements Player {
  private final Processes processes;
  private final int port;
  private final String team;
  private Calls calls;
  private Watch watch;

  GrpcPlayer(Processes processes, int port, String team) {
    this.processes = processes;
    this.port = port;
    this.team = team;
  }

  @Override
  public void join(String code) {
    calls = processes.closing(seated(processes, port, code, team));
    watch = processes.closing(Watch.of(calls));
    String brief =
        calls.play(stub -> stub.getBrief(GetBriefRequest.getDefaultInstance())).getText();
    assertThat(brief).isNotBlank();
    assertThat(view().getTracksList()).isNotEmpty();
  }

  /** Takes a seat, and gives the line that acts for it. */
  static Calls seated(Processes processes, int port, String code, String name) {
    JoinSessionRequest request =
        JoinSessionRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setCode(code)
            .setDisplayName(name)
            .build();
    Calls anybody = processes.closing(new Calls(port, ""));
    JoinSessionResponse seat = anybody.session(stub -> stub.joinSession(request));
    return new Calls(port, seat.getToken());
  }

  View view() {
    return calls.play(stub -> stub.getView(GetViewRequest.getDefaultInstance())).getView();
  }

  @Override
  public void propose(Agreed deal) {
    ProposeDealRequest request =
        ProposeDealRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setDeal(deal.deal())
            .putAllTerms(deal.terms())
            .build();
    Deal proposed = calls.play(stub -> stub.proposeDeal(request)).getDeal();
    assertThat(proposed.getTermsMap()).containsAllEntriesOf(deal.terms());
  }

  @Override
  public void accept(Agreed deal) {
    AnswerDealRequest request =
        AnswerDealRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setId(proposed(view(), deal).getId())
            .setAnswer(AnswerDealRequest.Answer.ANSWER_ACCEPT)
            .build();
    Deal accepted = calls.play(stub -> stub.answerDeal(request)).getDeal();
    assertThat(accepted.getState()).isEqualTo(Deal.State.STATE_ACCEPTED);
  }

  /** The open proposal of such a deal. */
  static Deal proposed(View view, Agreed deal) {
    return view.getDealsList().stream()
        .filter(each -> each.getDeal().equals(deal.deal()))
        .filter(each -> each.getState() == Deal.State.STATE_PROPOSED)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no proposal of " + deal + " in " + view));
  }

  @Override
  public void order(Ordered move) {
    AddMoveRequest request =
        AddMoveRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setMove(move.move())
            .putAllParameters(move.with())
            .build();
    calls.play(stub -> stub.addMove(request));
  }

  @Override
  public void say(String text, String to) {
    SendMessageRequest request =
        SendMessageRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .setText(text)
            .setAudience(Audience.newBuilder().addTeams(to))
            .build();
    calls.play(stub -> stub.sendMessage(request));
  }

  @Override
  public void assess(Map<String, Double> probabilities) {
    AssessRequest request =
        AssessRequest.newBuilder()
            .setRequestId(Calls.newRequestId())
            .putAllProbabilities(probabilities)
            .build();
    calls.play(stub -> stub.assess(request));
  }

  @Override
  public void approve() {
    ApproveOrdersRequest request =
        ApproveOrdersRequest.newBuilder().setRequestId(Calls.newRequestId()).build();
    calls.play(stub -> stub.approveOrders(request));
  }

  @Override
  public List<String> bulletin(int turn) {
    return publicReports(watch.awaitResult(turn));
  }

  /** The reports that are not for one team alone. */
  static List<String> publicReports(TurnResult result) {
    return result.getReportsList().stream()
        .filter(report -> !report.getPrivate())
        .map(Report::getText)
        .toList();
  }

  /** All that was seen then is seen again: reports, changes and their causes. */
  @Override
  public List<List<String>> replayed() {
    Viewpoint own = Viewpoint.newBuilder().setTeam(team).build();
    List<TurnResult> live = watch.results();
    for (TurnResult result : live) {
      assertThat(withoutOrders(turn(result.getTurn(), own).getResult()))
          .isEqualTo(withoutOrders(result));
    }
    return live.stream().map(GrpcPlayer::publicReports).toList();
  }

  GetTurnResponse turn(int turn, Viewpoint viewpoint) {
    GetTurnRequest request =
        GetTurnRequest.newBuilder().setTurn(turn).setViewpoint(viewpoint).build();
    return calls.play(stub -> stub.getTurn(request));
  }

  @Override
  public Map<String, Double> scores() {
    return scores(view().getReveal());
  }

  /** Scores by team id, best first. */
  static Map<String, Double> scores(Reveal reveal) {
    Map<String, Double> scores = new LinkedHashMap<>();
    reveal.getScoresList().forEach(score -> scores.put(score.getTeam(), score.getTotal()));
    return scores;
  }

  /** What came of a turn, without what teams had ordered, which the end opens to all. */
  static TurnResult withoutOrders(TurnResult result) {
    return result.toBuilder().clearOrders().build();
  }
}
