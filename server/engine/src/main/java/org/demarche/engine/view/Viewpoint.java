package org.demarche.engine.view;

/** Through whose eyes a session is seen. */
public sealed interface Viewpoint {

  /** A team, by index. */
  record OfTeam(int team) implements Viewpoint {}

  /** What everybody learns. */
  record Everyone() implements Viewpoint {}

  /** All there is, the truth included. */
  record Control() implements Viewpoint {}
}
