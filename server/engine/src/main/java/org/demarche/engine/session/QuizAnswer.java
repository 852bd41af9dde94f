package org.demarche.engine.session;

/**
 * One person's answer to a question of the rules quiz.
 *
 * @param question id of the question in the scenario
 * @param option index of the option chosen
 */
public record QuizAnswer(String seat, String question, int option, boolean right) {}
