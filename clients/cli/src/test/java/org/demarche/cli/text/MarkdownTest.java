package org.demarche.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void the_lines_of_a_paragraph_flow_together() {
    assertThat(laidOut("# Title\n\nOne *two*\n**three**.\n\nFour.", 80))
        .containsExactly("Title", "", "One two three.", "", "Four.");
  }

  @Test
  void items_hang() {
    assertThat(laidOut("- Fish and chips for everybody on the island\n- Talk", 40))
        .containsExactly("- Fish and chips for everybody on the", "  island", "- Talk");
  }

  @Test
  void a_quote_is_indented_without_its_marks() {
    assertThat(laidOut("> Interest = change in economy\n> - sanctions\n\nPlain.", 40))
        .containsExactly("    Interest = change in economy -", "    sanctions", "", "Plain.");
  }

  private static List<String> laidOut(String text, int width) {
    return Markdown.lines(text, new Page(width, Style.PLAIN, ZoneOffset.UTC));
  }
}
