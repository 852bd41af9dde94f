package org.demarche.scenario.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the Markdown of scenarios into HTML: paragraphs, headings, lists, quotes, code, emphasis
 * and links. What is no Markdown of this kind is shown as it stands; HTML in it is text.
 */
final class MarkdownHtml {
  private static final Pattern HEADING = Pattern.compile("(#{1,9}) (.*)");
  private static final Pattern BULLET = Pattern.compile("( *)[-*] (.*)");
  private static final Pattern NUMBERED = Pattern.compile("( *)[0-9]+[.)] (.*)");
  private static final Pattern QUOTE = Pattern.compile("> ?(.*)");
  private static final Pattern PIECE =
      Pattern.compile(
          "\\\\(?<escaped>[\\\\`*_\\[\\]<>|#.()!-])"
              + "|`(?<code>[^`]+)`"
              + "|\\*\\*(?<bold>.+?)\\*\\*"
              + "|\\*(?<em>[^*\\s](?:[^*]*[^*\\s])?)\\*"
              + "|\\[(?<text>(?:\\\\.|[^\\]\\\\])*)\\]\\((?<target>[^)\\s]+)\\)",
          Pattern.DOTALL);
  private static final Pattern SAFE_TARGET = Pattern.compile("#\\S+|https?://\\S+|mailto:\\S+");

  private final List<String> lines;
  private final StringBuilder html = new StringBuilder();
  private int at;

  private MarkdownHtml(List<String> lines) {
    this.lines = lines;
  }

  /** Running text. */
  static String blocks(String markdown) {
    MarkdownHtml reader = new MarkdownHtml(markdown.lines().toList());
    while (reader.at < reader.lines.size()) {
      reader.block();
    }
    return reader.html.toString();
  }

  /** A piece within a line. */
  static String inline(String markdown) {
    StringBuilder html = new StringBuilder();
    Matcher piece = PIECE.matcher(markdown);
    int from = 0;
    while (piece.find()) {
      html.append(escaped(markdown.substring(from, piece.start())));
      html.append(piece(piece));
      from = piece.end();
    }
    return html.append(escaped(markdown.substring(from))).toString();
  }

  private static String piece(Matcher piece) {
    if (piece.group("escaped") != null) {
      return escaped(piece.group("escaped"));
    }
    if (piece.group("code") != null) {
      return "<code>" + escaped(piece.group("code")) + "</code>";
    }
    if (piece.group("bold") != null) {
      return "<strong>" + inline(piece.group("bold")) + "</strong>";
    }
    if (piece.group("em") != null) {
      return "<em>" + inline(piece.group("em")) + "</em>";
    }
    String target = piece.group("target");
    String text = inline(piece.group("text"));
    return SAFE_TARGET.matcher(target).matches()
        ? "<a href=\"" + escaped(target) + "\">" + text + "</a>"
        : text;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void block() {
    String line = lines.get(at);
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      at++;
    } else if (heading.matches()) {
      int level = Math.min(6, heading.group(1).length());
      html.append("<h%d>%s</h%d>\n".formatted(level, inline(heading.group(2)), level));
      at++;
    } else if (BULLET.matcher(line).matches()) {
      list("ul", BULLET, 0);
    } else if (NUMBERED.matcher(line).matches()) {
      list("ol", NUMBERED, 0);
    } else if (QUOTE.matcher(line).matches()) {
      quote();
    } else if (line.startsWith("```")) {
      fence();
    } else if (line.startsWith("|")) {
      table();
    } else {
      html.append("<p>").append(inline(paragraph())).append("</p>\n");
    }
  }

  private static boolean startsBlock(String line) {
    return line.isBlank()
        || line.startsWith("```")
        || HEADING.matcher(line).matches()
        || BULLET.matcher(line).matches()
        || NUMBERED.matcher(line).matches()
        || QUOTE.matcher(line).matches();
  }

  private String paragraph() {
    StringBuilder text = new StringBuilder(lines.get(at++));
    while (at < lines.size() && !startsBlock(lines.get(at))) {
      text.append('\n').append(lines.get(at++));
    }
    return text.toString();
  }

  private void list(String tag, Pattern sign, int indent) {
    html.append('<').append(tag).append(">\n");
    while (at < lines.size()) {
      Matcher item = sign.matcher(lines.get(at));
      if (!item.matches() || item.group(1).length() < indent) {
        break;
      }
      at++;
      StringBuilder text = new StringBuilder(item.group(2));
      while (at < lines.size() && !startsBlock(lines.get(at))) {
        text.append('\n').append(lines.get(at++).strip());
      }
      html.append("<li>").append(inline(text.toString()));
      int deeper = item.group(1).length() + 1;
      Matcher below = at < lines.size() ? BULLET.matcher(lines.get(at)) : null;
      if (below != null && below.matches() && below.group(1).length() >= deeper) {
        list("ul", BULLET, deeper);
      }
      html.append("</li>\n");
    }
    html.append("</").append(tag).append(">\n");
  }

  private void quote() {
    List<String> quoted = new ArrayList<>();
    while (at < lines.size()) {
      Matcher line = QUOTE.matcher(lines.get(at));
      if (!line.matches()) {
        break;
      }
      quoted.add(line.group(1));
      at++;
    }
    html.append("<blockquote>\n");
    html.append(blocks(String.join("\n", quoted))).append("</blockquote>\n");
  }

  private void fence() {
    html.append("<pre><code>");
    at++;
    while (at < lines.size() && !lines.get(at).startsWith("```")) {
      html.append(escaped(lines.get(at++))).append('\n');
    }
    at++;
    html.append("</code></pre>\n");
  }

  private void table() {
    html.append(
        "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>\n");
    boolean first = true;
    while (at < lines.size() && lines.get(at).startsWith("|")) {
      String line = lines.get(at++);
      if (line.matches("[|:\\- ]+")) {
        continue;
      }
      String cell = first ? "th" : "td";
      html.append("<tr>");
      String bare = line.strip().replaceAll("^\\||\\|$", "");
      for (String text : bare.split("(?<!\\\\)\\|", -1)) {
        html.append("<%s>%s</%s>".formatted(cell, inline(text.strip()), cell));
      }
      html.append("</tr>\n");
      first = false;
    }
    html.append("</table></div>\n");
  }
}
