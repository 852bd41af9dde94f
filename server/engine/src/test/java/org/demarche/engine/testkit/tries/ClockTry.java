package org.demarche.engine.testkit.tries;

import static org.demarche.engine.testkit.tries.Anybody.CLOCK;
import static org.demarche.engine.testkit.tries.Anybody.CONTROLLER;
import static org.demarche.engine.testkit.tries.Anybody.OWNER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.demarche.engine.session.Command;
import org.demarche.engine.session.Due;
import org.demarche.engine.session.Phase;
import org.demarche.engine.testkit.Commands;
import org.demarche.engine.testkit.Play;

/** What is done with the clock, and what it does. */
@SuppressWarnings("ImmutableEnumChecker") // What makes a command holds nothing that changes.
public enum ClockTry implements Try {
  START(1, (_, _) -> Commands.start()),
  PRACTICE(1, (_, _) -> new Command.StartPractice()),
  END_PRACTICE(1, (_, _) -> new Command.EndPractice()),
  PAUSE(1, (_, _) -> Commands.pause()),
  PAUSE_UNTIL(1, (play, _) -> new Command.PauseSession("Lunch", soon(play, 10))),
  RESUME(5, (_, _) -> Commands.resume()),
  EXTEND(2, (_, pick) -> new Command.ExtendTurn(0, Duration.ofMinutes(1 + pick), "More time")),
  SHIFT(2, (_, pick) -> new Command.ShiftSchedule(Duration.ofMinutes(1 + pick), "A bus", null)),
  CLOSE(11, (play, _) -> new Command.CloseTurn(0, running(play))),
  TICK(8, List.of(CLOCK), (_, _) -> Commands.tick()),
  END(1, List.of(OWNER), (_, _) -> Commands.end()),
  REOPEN(3, List.of(OWNER), (_, _) -> Commands.reopen()),
  REWIND(3, List.of(OWNER), (_, pick) -> Commands.rewind(1 + pick % 3));

  private final int weight;
  private final List<Anybody> usual;
  private final Making making;

  ClockTry(int weight, Making making) {
    this(weight, List.of(OWNER, CONTROLLER), making);
  }

  ClockTry(int weight, List<Anybody> usual, Making making) {
    this.weight = weight;
    this.usual = usual;
    this.making = making;
  }

  private static Phase running(Play play) {
    Phase phase = play.state().stage().phase();
    return phase == null ? Phase.PLANNING : phase;
  }

  private static Instant soon(Play play, int minutes) {
    return play.now().plus(Duration.ofMinutes(minutes));
  }

  /** The clock speaks when something is due. */
  @Override
  public Play moment(Play play) {
    Instant due = Due.next(play.state());
    return this == TICK && due != null && due.isAfter(play.now()) ? play.at(due) : play;
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
