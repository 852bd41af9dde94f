package org.demarche.session;

import java.util.List;

/**
 * Classes, the newest first.
 *
 * @param next where the next page begins; empty if this is the last one
 */
public record ClassPage(List<GameClass> classes, String next) {
  public ClassPage {
    classes = List.copyOf(classes);
  }
}
