package org.demarche.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Measures and breaks text by the columns it takes on a terminal. */
public final class Words {
  private static final Pattern DRESS = Pattern.compile("\033\\[[0-9;]*m");

  private Words() {}

  /** How many columns the text takes; colours take none, wide characters two. */
  public static int width(String text) {
    var bare = text.indexOf('\033') < 0 ? text : DRESS.matcher(text).replaceAll("");
    return bare.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
  }

  /** Adds spaces on the right until the text is this wide. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /**
   * Breaks a text into lines of at most this many columns, between words where it can. Line breaks
   * in the text stay. Gives at least one line.
   */
  public static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      wrapLine(line, Math.max(1, width), lines);
    }
    return lines;
  }

  /** Wraps a text behind a first prefix, and lines up what follows under the text. */
  public static List<String> hanging(String prefix, String text, int width) {
    var indent = " ".repeat(width(prefix));
    var lines = new ArrayList<String>();
    for (var line : wrapped(text, width - indent.length())) {
      lines.add((lines.isEmpty() ? prefix : indent) + line);
    }
    return lines;
  }

  /** The beginning of a text, on one line of at most this many columns. */
  public static String shortened(String text, int width) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (width(line) <= width) {
      return line;
    }
    return wrapped(line, Math.max(1, width - 1)).getFirst().stripTrailing() + "…";
  }

  /** Takes out what could steer a terminal: all control characters but line breaks and colours. */
  public static String safe(String text) {
    var kept = new StringBuilder(text.length());
    var colours = DRESS.matcher(text);
    for (var at = 0; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (letter == '\n' || !Character.isISOControl(letter)) {
        kept.append(letter);
      } else if (letter == '\033' && colours.find(at) && colours.start() == at) {
        kept.append(colours.group());
        at = colours.end() - 1;
      } else if (letter == '\t') {
        kept.append("  ");
      }
    }
    return kept.toString();
  }

  private static void wrapLine(String line, int width, List<String> lines) {
    if (width(line) <= width) {
      lines.add(line);
      return;
    }
    var indent = line.length() - line.stripLeading().length();
    var current = new StringBuilder(" ".repeat(Math.min(indent, width / 2)));
    var empty = true;
    for (var word : line.strip().split(" +", -1)) {
      if (!empty && width(current.toString()) + 1 + width(word) > width) {
        lines.add(current.toString());
        current.setLength(0);
        empty = true;
      }
      current.append(empty ? "" : " ").append(word);
      empty = false;
      breakLongWord(current, width, lines);
    }
    lines.add(current.toString());
  }

  private static void breakLongWord(StringBuilder current, int width, List<String> lines) {
    while (width(current.toString()) > width) {
      var end = 0;
      var columns = 0;
      while (end < current.length()) {
        var point = current.codePointAt(end);
        columns += Math.max(0, WCWidth.wcwidth(point));
        if (columns > width && end > 0) {
          break;
        }
        end += Character.charCount(point);
      }
      if (end == current.length()) {
        return;
      }
      lines.add(current.substring(0, end));
      current.delete(0, end);
    }
  }
}
