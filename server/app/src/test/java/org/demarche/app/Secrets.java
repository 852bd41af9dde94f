package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that only some seats may ever be sent. Each is unique, so that it is found in whatever a
 * seat receives, and nowhere by chance.
 */
final class Secrets {
  private static final Pattern WORD = Pattern.compile("zq(\\d{4})xv");

  /** By the number in the word, the names of the seats that may know it. */
  private final List<Set<String>> readers = new ArrayList<>();

  /** A new word for these readers, to be put into a text. */
  String word(Set<String> readers) {
    this.readers.add(Set.copyOf(readers));
    return "zq%04dxv".formatted(this.readers.size() - 1);
  }

  /** That a seat was sent nothing that it may not know. */
  void assertKept(String seat, String received) {
    for (MatchResult found : WORD.matcher(received).results().toList()) {
      assertThat(readers.get(Integer.parseInt(found.group(1))))
          .as("who may read %s, which %s was sent", found.group(), seat)
          .contains(seat);
    }
  }
}
