package org.demarche.engine.model;

import java.util.List;

/**
 * Something a team spends.
 *
 * @param income what each team gets at the opening of every turn, by team index
 * @param carry the most that is kept from one turn to the next
 */
public record Resource(String id, String title, String text, List<Double> income, double carry) {
  public Resource {
    income = List.copyOf(income);
  }
}
