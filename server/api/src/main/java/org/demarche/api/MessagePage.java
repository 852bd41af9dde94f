package org.demarche.api;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.session.Message;

/**
 * Some messages, newest first.
 *
 * @param next token of the next page; empty on the last one
 */
record MessagePage(List<Message> messages, String next) {
  private static final String LIST = "messages";

  /**
   * @param all oldest first
   */
  static MessagePage of(List<Message> all, MessageSearch search, int size, String token) {
    int end = end(all, PageToken.position(LIST, token));
    List<Message> found = all.subList(0, end).stream().filter(search::finds).toList();
    int start = Math.max(0, found.size() - PageToken.size(size));
    String next = start == 0 ? "" : found.get(start).id();
    return new MessagePage(found.subList(start, found.size()).reversed(), PageToken.of(LIST, next));
  }

  /** Where the page ends: before the oldest message of the page before. */
  private static int end(List<Message> all, String oldest) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).id().equals(oldest))
        .findFirst()
        .orElse(oldest.isEmpty() ? all.size() : 0);
  }
}
