package org.demarche.engine.model;

import java.util.List;

/**
 * How teams may sign what they say.
 *
 * @param anonymous whether messages may be sent unsigned
 * @param titles by team index, the offices in whose name members may write; may be shorter than
 *     there are teams
 */
public record TalkRules(boolean anonymous, List<List<String>> titles) {

  /** With people's own names alone. */
  public static final TalkRules PLAIN = new TalkRules(false, List.of());

  public TalkRules {
    titles = titles.stream().map(List::copyOf).toList();
  }

  /** The offices of a team; may be empty. */
  public List<String> titles(int team) {
    return team < titles.size() ? titles.get(team) : List.of();
  }
}
