package org.demarche.scenario.doc;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the small pieces of Markdown that documents are made of. */
final class Inline {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|#]");

  private Inline() {}

  /** A text that is no Markdown, on one line. */
  static String plain(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return SPECIAL.matcher(line).replaceAll("\\\\$0");
  }

  /** A name or a formula. */
  static String code(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.contains("`") ? plain(line) : "`" + line + "`";
  }

  static String bold(String text) {
    return text.isBlank() ? "" : "**" + plain(text) + "**";
  }

  static String link(String text, String anchor) {
    return "[" + plain(text) + "](#" + anchor + ")";
  }

  /** An anchor made of a section and an id. */
  static String anchor(String section, String id) {
    return section + "-" + id.replace('.', '-');
  }

  /** What a part of the scenario cites, linked; empty if nothing. */
  static String cites(Collection<String> cites) {
    return cites.stream()
        .map(cite -> link(cite, anchor("cite", cite)))
        .collect(Collectors.joining(", "));
  }
}
