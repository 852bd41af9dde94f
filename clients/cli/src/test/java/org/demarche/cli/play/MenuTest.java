package org.demarche.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Style;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {
  private static final Menu<String> MENU =
      new Menu<>(
          List.of(
              Item.of("back_china", "Stand by China in public", "1 capital", "back"),
              Item.of("sanctions", "Sanctions on Russia", "1 capital", "sanctions"),
              Item.of("sale", "Sale of arms", "2 capital", "sale")));

  @Nested
  class When_something_is_typed {
    @ParameterizedTest
    @CsvSource({
      "1, back",
      "3, sale",
      "sanctions, sanctions",
      "BACK_CHINA, back",
      "back china, back",
      "back-china, back",
      "sanctions on russia, sanctions",
      "st, back",
      "san, sanctions",
      "china, back",
      "arms, sale"
    })
    void a_number_a_word_a_title_or_the_beginning_of_one_finds_the_item(
        String typed, String found) {
      assertThat(MENU.find(typed)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "0 | There is no 0 here. The numbers go from 1 to 3.",
          "4 | There is no 4 here. The numbers go from 1 to 3.",
          "sa | \"sa\" may be Sanctions on Russia or Sale of arms. Type a little more.",
          "sanktions | There is no \"sanktions\" here. Did you mean Sanctions on Russia?",
          "tariffs | There is no \"tariffs\" here. Type a number from the list, or the first"
              + " letters."
        })
    void what_is_no_item_or_several_names_the_way_out(String typed, String message) {
      assertThatThrownBy(() -> MENU.find(typed)).isInstanceOf(Failure.class).hasMessage(message);
    }
  }

  @Nested
  class When_it_is_shown {
    @Test
    void each_item_stands_on_a_line_with_its_number_and_its_note() {
      assertThat(MENU.lines(page(60)))
          .containsExactly(
              " 1  Stand by China in public  1 capital",
              " 2  Sanctions on Russia       1 capital",
              " 3  Sale of arms              2 capital");
    }

    @Test
    void a_long_one_stands_in_two_columns_if_they_fit() {
      assertThat(trusts(13, "").lines(page(40)))
          .hasSize(7)
          .startsWith("  1  Trust of no 1     8  Trust of no 8")
          .endsWith("  7  Trust of no 7");
      assertThat(trusts(13, " in anybody").lines(page(40))).hasSize(13);
      assertThat(trusts(11, "").lines(page(40))).hasSize(11);
    }

    private static Menu<Integer> trusts(int count, String end) {
      return new Menu<>(
          IntStream.rangeClosed(1, count)
              .mapToObj(at -> Item.of("t" + at, "Trust of no " + at + end, "", at))
              .toList());
    }

    private static Page page(int width) {
      return new Page(width, Style.PLAIN, ZoneOffset.UTC);
    }
  }
}
