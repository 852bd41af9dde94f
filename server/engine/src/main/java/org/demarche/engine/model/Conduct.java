package org.demarche.engine.model;

/**
 * How people play a scenario, beside its rules.
 *
 * @param talk how teams may sign what they say
 * @param demands what orders need, unless a session says otherwise
 * @param conditions reads conditions that are written while a session runs
 * @param quiz questions about the rules
 */
public record Conduct(TalkRules talk, OrderDemands demands, ConditionReader conditions, Quiz quiz) {

  /**
   * People write in their own names, nothing is demanded of orders, no conditions are taken while a
   * session runs, and there is no quiz.
   */
  public static final Conduct PLAIN =
      new Conduct(TalkRules.PLAIN, OrderDemands.NONE, ConditionReader.NONE, Quiz.NONE);

  public Conduct with(TalkRules talk) {
    return new Conduct(talk, demands, conditions, quiz);
  }

  public Conduct with(OrderDemands demands) {
    return new Conduct(talk, demands, conditions, quiz);
  }

  public Conduct with(ConditionReader conditions) {
    return new Conduct(talk, demands, conditions, quiz);
  }

  public Conduct with(Quiz quiz) {
    return new Conduct(talk, demands, conditions, quiz);
  }
}
