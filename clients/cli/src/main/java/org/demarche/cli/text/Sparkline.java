package org.demarche.cli.text;

/** Draws the recent course of a value with block characters. */
public final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final double LEAST_SPAN = 0.25;

  private Sparkline() {}

  /**
   * Draws one block a value. The blocks span the values' own range, but at least a quarter of what
   * is possible, so that a small wobble doesn't look like a landslide.
   *
   * @param minimum the least possible value
   * @param maximum the greatest possible value
   */
  public static String of(double[] values, double minimum, double maximum) {
    if (values.length == 0) {
      return "";
    }
    var low = values[0];
    var high = values[0];
    for (var value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    var span = Math.max(high - low, LEAST_SPAN * (maximum - minimum));
    var bottom = (low + high - span) / 2;
    var line = new StringBuilder();
    for (var value : values) {
      var share = span > 0 ? (value - bottom) / span : 0.5;
      var block = (int) Math.floor(share * BLOCKS.length());
      line.append(BLOCKS.charAt(Math.clamp(block, 0, BLOCKS.length() - 1)));
    }
    return line.toString();
  }
}
