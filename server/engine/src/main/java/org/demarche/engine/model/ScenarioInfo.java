package org.demarche.engine.model;

import java.util.List;

/**
 * What a scenario says of itself.
 *
 * @param name the folder's name, lower-case words joined by hyphens
 * @param version the author's version of the text
 * @param digest SHA-256 over the files it is made of, lower-case hexadecimal
 * @param minutes about how long a game takes
 * @param rules the page of rules for players, in Markdown
 */
public record ScenarioInfo(
    String name,
    String title,
    String summary,
    String version,
    String digest,
    int minutes,
    String rules,
    List<Source> sources) {

  public ScenarioInfo {
    sources = List.copyOf(sources);
  }

  /** A document the scenario cites. */
  public record Source(String id, String title, String text, List<Citation> citations) {
    public Source {
      citations = List.copyOf(citations);
    }
  }

  /**
   * One cited place of a source.
   *
   * @param id what the rest of the scenario cites, for example {@code S208}
   * @param place where in the source
   * @param text what it says, in the author's words
   */
  public record Citation(String id, String place, String text) {}
}
