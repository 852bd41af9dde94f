package org.demarche.engine.testkit.tries;

import static org.demarche.engine.testkit.tries.Anybody.MEMBERS;
import static org.demarche.engine.testkit.tries.Anybody.OWNER;
import static org.demarche.engine.testkit.tries.Anybody.WHITE_CELL;

import java.util.List;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Label;
import org.demarche.engine.testkit.Cast;
import org.demarche.engine.testkit.Play;

/** What is said, and what teams note about it. */
@SuppressWarnings("ImmutableEnumChecker") // What makes a command holds nothing that changes.
public enum TalkTry implements Try {
  WHISPER(4, MEMBERS, (_, pick) -> Cast.say("psst " + pick, Cast.teams(Pick.team(pick)))),
  AMONG_US(2, MEMBERS, (_, pick) -> Cast.say("us " + pick, Cast.teams())),
  TO_PERSON(
      3, MEMBERS, (play, pick) -> Cast.say("you " + pick, Cast.persons(Pick.seat(play, pick)))),
  REPORT_IN(2, MEMBERS, (_, pick) -> Cast.say("sir " + pick, Cast.control())),
  SHOUT(2, MEMBERS, (_, pick) -> Cast.say("hear " + pick, Cast.all())),
  IN_ROLE(2, MEMBERS, (_, pick) -> Cast.as("Gardener", "I " + pick, Cast.teams(Pick.team(pick)))),
  UNSIGNED(3, MEMBERS, (_, pick) -> Cast.unsigned("guess " + pick, Cast.teams(Pick.team(pick)))),
  QUOTE(
      3,
      MEMBERS,
      (play, pick) ->
          Cast.quoting(Pick.message(play, pick), "so " + pick, Cast.teams(Pick.team(pick)))),
  COMMUNIQUE(2, MEMBERS, (_, pick) -> Cast.communique("News " + pick, "All is well.")),
  ASK(3, MEMBERS, (_, pick) -> Cast.ask("May we " + pick + "?")),
  REPLY(
      3,
      List.of(OWNER, WHITE_CELL),
      (play, pick) -> Cast.answer(Pick.question(play, pick), "No.", Cast.teams())),
  REPLY_TO_ALL(
      2,
      List.of(OWNER, WHITE_CELL),
      (play, pick) -> Cast.answer(Pick.question(play, pick), "Nobody may.", Cast.all())),
  BROADCAST(1, Anybody.CONTROL, (_, pick) -> Cast.broadcast("Attention " + pick)),
  SPEAK_TO(2, Anybody.CONTROL, (_, pick) -> Cast.say("you " + pick, Cast.teams(Pick.team(pick)))),
  LABEL_WORDS(
      6, MEMBERS, (play, pick) -> new Command.SetLabel(Pick.message(play, pick), kind(pick))),
  LABEL_DEAL(4, MEMBERS, (play, pick) -> new Command.SetLabel(Pick.deal(play, pick), kind(pick)));

  private final int weight;
  private final List<Anybody> usual;
  private final Making making;

  TalkTry(int weight, List<Anybody> usual, Making making) {
    this.weight = weight;
    this.usual = usual;
    this.making = making;
  }

  private static Label.Kind kind(int pick) {
    return Pick.one(pick / 2, Label.Kind.values());
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public List<Anybody> usual() {
    return usual;
  }

  @Override
  public Command command(Play play, int pick) {
    return making.of(play, pick);
  }
}
