package org.demarche.cli.render;

import org.demarche.protocol.v1.Label;
import org.demarche.protocol.v1.View;

/** What teams note for the debrief. */
public final class LabelText {
  private LabelText() {}

  /** For example {@code Japan doubts t4hx9mwq}. */
  public static String line(Label label, Names names) {
    return names.title(label.getTeam()) + " " + words(label.getKind()) + " " + label.getSubject();
  }

  /** What the seat's team has noted of a message or a deal, in a word; empty if nothing. */
  public static String ofOwnTeam(String subject, View view) {
    return view.getLabelsList().stream()
        .filter(label -> label.getTeam().equals(view.getSeat().getTeam()))
        .filter(label -> label.getSubject().equals(subject))
        .findFirst()
        .map(label -> word(label.getKind()))
        .orElse("");
  }

  private static String word(Label.Kind kind) {
    return switch (kind) {
      case KIND_SINCERE -> "sincere";
      case KIND_BLUFF -> "bluff";
      case KIND_BELIEVED -> "believed";
      case KIND_DOUBTED -> "doubted";
      case KIND_NONE, KIND_UNSPECIFIED, UNRECOGNIZED -> "";
    };
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
