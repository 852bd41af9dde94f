package org.demarche.cli.render;

import org.demarche.protocol.v1.Label;

/** What teams note for the debrief. */
public final class LabelText {
  private LabelText() {}

  /** For example {@code Japan doubts t4hx9mwq}. */
  public static String line(Label label, Names names) {
    return names.title(label.getTeam()) + " " + words(label.getKind()) + " " + label.getSubject();
  }

  private static String words(Label.Kind kind) {
    return switch (kind) {
      case KIND_SINCERE -> "means";
      case KIND_BLUFF -> "bluffs with";
      case KIND_BELIEVED -> "believes";
      case KIND_DOUBTED -> "doubts";
      case KIND_NONE -> "takes back its note on";
      case KIND_UNSPECIFIED, UNRECOGNIZED -> "notes something on";
    };
  }
}
