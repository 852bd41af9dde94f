package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that only some seats may ever be sent. Each is unique, so that it is found in whatever a
 * seat receives, and nowhere by chance.
 */
final class Secrets {
  private final List<Secret> secrets = new ArrayList<>();

  /**
   * @param word appears in no other text
   * @param readers names of the seats that may know it
   */
  private record Secret(String word, Set<String> readers) {}

  /** A new word for these readers, to be put into a text. */
  String word(Set<String> readers) {
    String word = "zq%04dxv".formatted(secrets.size());
    secrets.add(new Secret(word, Set.copyOf(readers)));
    return word;
  }

  /** Somebody else may know it from now on. */
  void open(String word, Set<String> more) {
    for (int index = 0; index < secrets.size(); index++) {
      Secret secret = secrets.get(index);
      if (secret.word().equals(word)) {
        Set<String> readers = new HashSet<>(secret.readers());
        readers.addAll(more);
        secrets.set(index, new Secret(word, readers));
      }
    }
  }

  /** That a seat was sent nothing that it may not know. */
  void assertKept(String seat, String received) {
    for (Secret secret : secrets) {
      if (!secret.readers().contains(seat)) {
        assertThat(received).as("what %s received", seat).doesNotContain(secret.word());
      }
    }
  }

  int count() {
    return secrets.size();
  }
}
