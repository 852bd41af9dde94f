package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.e2e.Playthrough.Agreed;
import org.demarche.e2e.Playthrough.Ordered;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.GetTurnResponse;
import org.demarche.protocol.v1.View;

/** Plays a team with plain commands, one process each. */
final class CliPlayer implements Player {
  private final Cli cli;
  private final String address;
  private final Map<String, String> titles;
  private final List<GetTurnResponse> live = new ArrayList<>();

  /**
   * @param titles of the teams, by id
   */
  CliPlayer(Cli cli, String address, Map<String, String> titles) {
    this.cli = cli;
    this.address = address;
    this.titles = titles;
  }

  @Override
  public void join(String code) {
    assertThat(cli.run("join", address + "/join/" + code, "--name", "Anna")).contains("Anna");
    assertThat(cli.run("brief")).contains("objective");
    assertThat(cli.run("board")).contains("Sanctions on Russia");
    assertThat(cli.run("moves")).contains("orders add");
  }

  @Override
  public void propose(Agreed deal) {
    List<String> command = new ArrayList<>(List.of("deal", "propose", deal.deal()));
    deal.terms().forEach((term, value) -> command.add(term + "=" + value));
    assertThat(cli.run(command.toArray(String[]::new))).contains("Proposed d");
  }

  @Override
  public void accept(Agreed deal) {
    View deals = cli.json(View.newBuilder(), "deal", "list").build();
    Deal proposed = GrpcPlayer.proposed(deals, deal);
    assertThat(cli.run("deal", "accept", proposed.getId())).contains("Agreed to");
  }

  @Override
  public void order(Ordered move) {
    List<String> command = new ArrayList<>(List.of("orders", "add", move.move()));
    move.with().forEach((parameter, value) -> command.add(parameter + "=" + value));
    assertThat(cli.run(command.toArray(String[]::new))).contains("Added m");
  }

  @Override
  public void say(String text, String team) {
    assertThat(cli.run("say", text, "--to", team)).contains(text);
  }

  @Override
  public void assess(Map<String, Double> probabilities) {
    List<String> command = new ArrayList<>(List.of("assess"));
    probabilities.forEach((thesis, probability) -> command.add(thesis + "=" + probability));
    assertThat(cli.run(command.toArray(String[]::new))).contains("Assessed:");
  }

  @Override
  public void approve() {
    assertThat(cli.run("orders", "approve")).contains("Approved");
  }

  @Override
  public List<String> bulletin(int turn) {
    GetTurnResponse answer =
        cli.json(GetTurnResponse.newBuilder(), "result", String.valueOf(turn)).build();
    live.add(answer);
    return GrpcPlayer.publicReports(answer.getResult());
  }

  /** All that was seen then is seen again: reports, changes and their causes, and the board. */
  @Override
  public List<List<String>> replayed() {
    List<GetTurnResponse> turns = replay(cli);
    assertThat(turns.stream().map(CliPlayer::withoutOrders).toList())
        .isEqualTo(live.stream().map(CliPlayer::withoutOrders).toList());
    return turns.stream().map(turn -> GrpcPlayer.publicReports(turn.getResult())).toList();
  }

  /** What the command {@code replay} gives, turn by turn. */
  static List<GetTurnResponse> replay(Cli cli) {
    return cli.jsonList(
        "turns", GetTurnResponse::newBuilder, GetTurnResponse.Builder::build, "replay");
  }

  /** The page for people says the same as the JSON for programs. */
  @Override
  public Map<String, Double> scores() {
    View view = cli.json(View.newBuilder(), "board").build();
    String page = cli.run("result").replaceAll("\\s+", " ");
    assertThat(GrpcPlayer.publicReports(live.getLast().getResult()))
        .allSatisfy(report -> assertThat(page).contains("• " + report));
    Map<String, Double> scores = GrpcPlayer.scores(view.getReveal());
    scores.forEach(
        (team, score) -> assertThat(page).contains(titles.get(team) + " " + rounded(score)));
    return scores;
  }

  private static String rounded(double score) {
    return BigDecimal.valueOf(score)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static GetTurnResponse withoutOrders(GetTurnResponse turn) {
    return turn.toBuilder().setResult(GrpcPlayer.withoutOrders(turn.getResult())).build();
  }
}
