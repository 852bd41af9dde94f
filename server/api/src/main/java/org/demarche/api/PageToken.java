package org.demarche.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;

/** Page sizes and page tokens, whose text means nothing to a client. */
final class PageToken {
  private static final int USUAL_SIZE = 50;
  private static final int LARGEST_SIZE = 200;

  private PageToken() {}

  /** 0 is the usual size; more than the largest is taken as the largest. */
  static int size(int asked) {
    if (asked < 0) {
      throw Refusals.ofField("page_size", "A page size is 1 to 200, or 0 for the usual one.");
    }
    return asked == 0 ? USUAL_SIZE : Math.min(asked, LARGEST_SIZE);
  }

  /**
   * @param list which list it pages, so that a token of one is not taken for another
   * @param position where the next page begins; empty for the end, which has no token
   */
  static String of(String list, String position) {
    return position.isEmpty()
        ? ""
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString((list + ":" + position).getBytes(StandardCharsets.UTF_8));
  }

  /** The position in a token of this list; empty for an empty token. */
  static String position(String list, String token) {
    if (token.isEmpty()) {
      return "";
    }
    String text = decoded(token);
    if (!text.startsWith(list + ":")) {
      throw invalid();
    }
    return text.substring(list.length() + 1);
  }

  private static String decoded(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static RuntimeException invalid() {
    return Refusals.of(
        ApiReason.PAGE_TOKEN_INVALID,
        "This page token is not of this list. Leave it empty to begin with the first page.");
  }
}
