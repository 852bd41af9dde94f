package org.demarche.session;

import java.util.List;

/**
 * A class that was created.
 *
 * @param owned the creator's seat in each of its worlds, in their order
 */
public record CreatedClass(GameClass created, List<Seated> owned) {
  public CreatedClass {
    owned = List.copyOf(owned);
  }
}
