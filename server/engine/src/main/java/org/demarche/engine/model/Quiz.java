package org.demarche.engine.model;

import java.util.List;

/** What people may test their knowledge of the rules with, before the game and during it. */
public record Quiz(List<QuizQuestion> questions) {

  /** Of a scenario that has none. */
  public static final Quiz NONE = new Quiz(List.of());

  public Quiz {
    questions = List.copyOf(questions);
  }

  /**
   * A question about the rules.
   *
   * @param text the question as it is asked
   * @param options what may be answered, 2 to 8
   * @param right index of the right option
   * @param why the right one is right; told after the answer
   * @param cites ids of citations
   */
  public record QuizQuestion(
      String id,
      String text,
      List<Parameter.Option> options,
      int right,
      String why,
      List<String> cites) {
    public QuizQuestion {
      options = List.copyOf(options);
      cites = List.copyOf(cites);
    }
  }
}
