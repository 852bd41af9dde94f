package org.demarche.scenario.source;

import java.util.Set;

/** Words that cannot be ids, because expressions or the language itself give them a meaning. */
final class Reserved {
  static final Set<String> WORDS =
      Set.of(
          // of this language
          "self",
          "other",
          "partner",
          "start",
          "thesis",
          "channel",
          "inject",
          "turn",
          "turns",
          "teams",
          "actors",
          "everyone",
          "owner",
          "noise",
          "each",
          "exact",
          "hidden",
          // of CEL
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while");

  private Reserved() {}
}
