package org.demarche.engine.model;

import java.util.List;

/**
 * What a scenario says of itself.
 *
 * @param name the folder's name, lower-case words joined by hyphens
 * @param version the author's version of the text
 * @param digest SHA-256 over the files it is made of, lower-case hexadecimal
 * @param minutes about how long a game takes
 * @param shortGame how many turns a short game has; 0 if none is foreseen
 * @param rules the page of rules for players, in Markdown
 * @param debrief what to talk about after the end
 */
public record ScenarioInfo(
    String name,
    String title,
    String summary,
    String version,
    String digest,
    int minutes,
    int shortGame,
    String rules,
    List<Source> sources,
    List<DebriefQuestion> debrief) {

  public ScenarioInfo {
    sources = List.copyOf(sources);
    debrief = List.copyOf(debrief);
  }

  /** A scenario without a short game and without questions for the debrief. */
  public ScenarioInfo(
      String name,
      String title,
      String summary,
      String version,
      String digest,
      int minutes,
      String rules,
      List<Source> sources) {
    this(name, title, summary, version, digest, minutes, 0, rules, sources, List.of());
  }

  /** A question for the talk after the end. */
  public record DebriefQuestion(String text, List<String> cites) {
    public DebriefQuestion {
      cites = List.copyOf(cites);
    }
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
   * @param uncited why nothing in the scenario cites it; empty if something should
   */
  public record Citation(String id, String place, String text, String uncited) {

    /** A place that something cites. */
    public Citation(String id, String place, String text) {
      this(id, place, text, "");
    }
  }
}
