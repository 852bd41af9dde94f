package org.demarche.cli.intent;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.text.Nearest;

/**
 * One of a list that somebody names by its id, or by its title.
 *
 * @param id as it is typed and sent
 * @param title as it is read; may be empty
 */
public record Choice<T>(String id, String title, T item) {

  /**
   * Finds the item that is meant.
   *
   * @param noun what the items are, for the message, for example {@code move}
   * @throws Failure if there is none, with the nearest ones
   */
  public static <T> T pick(String noun, String given, List<Choice<T>> choices) {
    return choices.stream()
        .filter(choice -> choice.isNamed(given))
        .findFirst()
        .map(Choice::item)
        .orElseThrow(() -> Failure.usage(unknown(noun, given, choices)));
  }

  private boolean isNamed(String given) {
    return Nearest.exact(given, List.of(id, title)).isPresent();
  }

  private static <T> String unknown(String noun, String given, List<Choice<T>> choices) {
    var ids = choices.stream().map(Choice::id).toList();
    var alike =
        Stream.concat(
                Nearest.alike(given, ids).stream(),
                choices.stream()
                    .filter(choice -> !Nearest.alike(given, List.of(choice.title)).isEmpty())
                    .map(Choice::id))
            .distinct()
            .toList();
    var start = "There is no " + noun + " \"" + given + "\" here.";
    if (!alike.isEmpty()) {
      return start + " Did you mean " + String.join(" or ", alike) + "?";
    }
    return ids.isEmpty() ? start : start + " There are: " + String.join(", ", ids) + ".";
  }
}
