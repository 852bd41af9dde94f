package org.demarche.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import org.demarche.engine.testkit.Answer;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.testkit.tries.AnyGames;
import org.demarche.engine.testkit.tries.AnyGames.Attempt;
import org.demarche.engine.testkit.tries.Try;

/** Properties of random games say nothing of what these games do not do. */
class EveryCommandTest {
  private static final int GAMES = 300;

  /** A session is created before the first attempt; bots are set by another event by now. */
  private static final Set<Class<?>> WRITTEN_OTHERWISE =
      Set.of(Event.SessionCreated.class, Event.BotSet.class);

  private final Set<Class<?>> commands = new HashSet<>();
  private final Set<Class<?>> events = new HashSet<>();
  private final Set<Try> tries = new HashSet<>();

  @Example
  void is_given_and_carried_out_in_random_games() {
    AnyGames.games().generator(GAMES).stream(new Random(2030))
        .limit(GAMES)
        .forEach(game -> play(game.value()));

    assertThat(commands).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    assertThat(events)
        .containsAll(
            List.of(Event.class.getPermittedSubclasses()).stream()
                .filter(event -> !WRITTEN_OTHERWISE.contains(event))
                .toList());
    assertThat(tries).containsAll(AnyGames.tries());
  }

  private void play(List<Attempt> game) {
    Play play = AnyGames.lobby();
    for (Attempt attempt : game) {
      Answer answer = attempt.in(play);
      if (answer.decision() instanceof Decision.Accepted(_, var happened) && !happened.isEmpty()) {
        commands.add(answer.request().command().getClass());
        tries.add(attempt.what());
        happened.forEach(event -> events.add(event.getClass()));
      }
      play = answer.whatever();
    }
  }
}
