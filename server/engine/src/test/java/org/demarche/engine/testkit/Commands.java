package org.demarche.engine.testkit;

import java.util.List;
import java.util.Map;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Command.Answer;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Phase;
import org.demarche.engine.session.StandIn;

/** Commands as one says them. A turn that isn't named is the running one. */
public final class Commands {
  private Commands() {}

  public static Command join(String code, String name) {
    return new Command.TakeSeat(code, name, "hash of " + name);
  }

  public static Command plant(int size) {
    return move("plant", Map.of("size", Integer.toString(size)));
  }

  public static Command guard() {
    return move("guard", Map.of());
  }

  public static Command bury(String how) {
    return move("bury", Map.of("how", how));
  }

  public static Command scout(String track) {
    return move("scout", Map.of("track", track));
  }

  public static Command feast(String guest) {
    return move("feast", Map.of("guest", guest));
  }

  public static Command move(String id, Map<String, String> parameters) {
    return new Command.AddMove(0, id, parameters, "");
  }

  public static Command remove(String id) {
    return new Command.RemoveMove(id);
  }

  public static Command approve() {
    return new Command.ApproveOrders(0, 0);
  }

  public static Command withdraw() {
    return new Command.WithdrawOrders(0);
  }

  public static Command swap(String fruit) {
    return propose("swap", Map.of("fruit", fruit, "price", "fair"));
  }

  public static Command propose(String kind, Map<String, String> terms) {
    return new Command.ProposeDeal(0, kind, terms, "");
  }

  public static Command accept(String deal) {
    return new Command.AnswerDeal(deal, Answer.ACCEPT);
  }

  public static Command reject(String deal) {
    return new Command.AnswerDeal(deal, Answer.REJECT);
  }

  public static Command takeBack(String deal) {
    return new Command.AnswerDeal(deal, Answer.WITHDRAW);
  }

  public static Command counter(String deal, String fruit) {
    return new Command.CounterDeal(deal, Map.of("fruit", fruit, "price", "steep"), "");
  }

  public static Command say(String text, Integer... teams) {
    return new Command.SendMessage(text, new MessageAudience(false, List.of(teams), false));
  }

  public static Command tellAll(String text) {
    return new Command.SendMessage(text, new MessageAudience(true, List.of(), false));
  }

  public static Command assess(double sun, double storm) {
    return new Command.Assess(0, Map.of("sun", sun, "storm", storm), "");
  }

  public static Command answer(String question, Map<String, Double> probabilities) {
    return new Command.Assess(0, question, probabilities, "");
  }

  public static Command gamble() {
    return move("gamble", Map.of());
  }

  public static Command rule(int team, String move, double odds) {
    return new Command.RuleMove(team, move, "odds", odds, "Well argued");
  }

  public static Command award(int team, double points) {
    return new Command.AwardDebrief(team, points, "Frank");
  }

  public static Command start() {
    return new Command.StartSession();
  }

  public static Command pause() {
    return new Command.PauseSession("Coffee");
  }

  public static Command resume() {
    return new Command.ResumeSession();
  }

  public static Command close(int turn) {
    return new Command.CloseTurn(turn);
  }

  public static Command close(int turn, Phase phase) {
    return new Command.CloseTurn(turn, phase);
  }

  public static Command tick() {
    return new Command.Tick();
  }

  public static Command reopen() {
    return new Command.ReopenSession("Not yet");
  }

  public static Command rewind(int turn) {
    return new Command.Rewind(turn, "Once more");
  }

  public static Command standIn(int team, StandIn standIn) {
    return new Command.SetStandIn(team, standIn, "", "Away");
  }

  public static Command end() {
    return new Command.EndSession("Enough");
  }
}
