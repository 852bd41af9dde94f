package org.demarche.api.roster;

import io.nayuki.qrcodegen.QrCode;
import java.util.List;

/** One page to print and cut up, with everybody's link. It needs nothing else. */
public final class JoinSheet {
  private static final String STYLE =
      """
      body{font:14px/1.4 sans-serif;margin:1cm;color:#000;background:#fff}
      h1{font-size:18px}
      .slips{display:grid;grid-template-columns:1fr 1fr}
      .slip{border:1px dashed #888;padding:10px;display:flex;gap:12px;break-inside:avoid}
      .slip svg{width:2.8cm;height:2.8cm;flex:none}
      .name{font-size:16px;font-weight:bold}
      .code{font:bold 16px monospace;letter-spacing:2px}
      .link{font-size:11px;overflow-wrap:anywhere}
      p{margin:0 0 3px}
      """;

  private JoinSheet() {}

  /**
   * One person's slip.
   *
   * @param place for example {@code Japan (head)}
   * @param world empty if there is only one
   * @param used whether the code has been used
   */
  public record Slip(String name, String place, String world, String code, boolean used) {}

  /**
   * The page.
   *
   * @param baseUrl without a slash at its end
   */
  public static String html(String title, String baseUrl, List<Slip> slips) {
    var html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>")
        .append(escaped(title))
        .append("</h1><div class=\"slips\">\n");
    slips.forEach(slip -> html.append(slip(slip, baseUrl)));
    return html.append("</div></body></html>\n").toString();
  }

  private static String slip(Slip slip, String baseUrl) {
    String link = baseUrl + "/join/" + slip.code();
    String world = slip.world().isEmpty() ? "" : " · " + slip.world();
    return """
    <section class="slip">%s<div><p class="name">%s</p><p>%s%s</p><p class="code">%s</p>\
    <p class="link">%s</p>%s</div></section>
    """
        .formatted(
            qr(link),
            escaped(slip.name()),
            escaped(slip.place()),
            escaped(world),
            escaped(slip.code()),
            escaped(link),
            slip.used() ? "<p>Used already</p>" : "");
  }

  private static String qr(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg viewBox=\"-2 -2 %d %d\" role=\"img\" aria-label=\"QR code\"><path d=\"%s\"/></svg>"
        .formatted(code.size + 4, code.size + 4, path);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
