package org.demarche.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out the little Markdown that briefs and rules are written in. */
public final class Markdown {
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?) *#*");
  private static final Pattern ITEM = Pattern.compile("( *(?:[-*+]|\\d+[.)]) +)(.*)");
  private static final Pattern QUOTE = Pattern.compile("> ?(.*)");
  private static final String QUOTE_INDENT = "    ";
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])[*_](?!\\s)([^*_]+?)[*_](?![\\w*])");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");

  private final Page page;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private String prefix = "";

  private Markdown(Page page) {
    this.page = page;
  }

  public static List<String> lines(String text, Page page) {
    var markdown = new Markdown(page);
    var code = false;
    for (var line : text.strip().split("\n", -1)) {
      if (line.startsWith("```")) {
        markdown.flush();
        code = !code;
      } else if (code || line.startsWith("|")) {
        markdown.flush();
        markdown.lines.add(line.stripTrailing());
      } else {
        markdown.add(line);
      }
    }
    markdown.flush();
    return markdown.lines;
  }

  private void add(String line) {
    var heading = HEADING.matcher(line);
    var item = ITEM.matcher(line);
    var quote = QUOTE.matcher(line);
    if (line.isBlank()) {
      flush();
      lines.add("");
    } else if (heading.matches()) {
      flush();
      lines.add(page.style().heading(inline(heading.group(1))));
    } else if (item.matches()) {
      flush();
      prefix = item.group(1);
      paragraph.append(item.group(2));
    } else if (quote.matches()) {
      prefix = QUOTE_INDENT;
      append(quote.group(1));
    } else {
      append(line);
    }
  }

  private void append(String line) {
    paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
  }

  private void flush() {
    if (!paragraph.isEmpty()) {
      var text = inline(paragraph.toString());
      lines.addAll(Words.hanging(prefix, text, page.textWidth()));
    }
    paragraph.setLength(0);
    prefix = "";
  }

  private String inline(String text) {
    var linked = LINK.matcher(text).replaceAll("$1 ($2)");
    var strong = STRONG.matcher(linked).replaceAll(match -> bold(first(match)));
    return EMPHASIS.matcher(strong).replaceAll("$1").replace("`", "");
  }

  private static String first(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }

  /** Each word is dressed by itself, so that a line may break between them. */
  private String bold(String text) {
    var words = new ArrayList<String>();
    for (var word : text.split(" ", -1)) {
      words.add(page.style().bold(word));
    }
    return Matcher.quoteReplacement(String.join(" ", words));
  }
}
