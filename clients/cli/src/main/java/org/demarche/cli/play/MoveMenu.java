package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.text.Numbers;
import org.demarche.protocol.v1.MoveOption;

/** The moves that a team can order now, as a menu, and apart from them those that it can't. */
final class MoveMenu {
  /** A longer list is shorter to read without what can't be had. */
  private static final int LONG = 12;

  private final Desk desk;
  private final List<MoveOption> options;
  private final Consumer<MoveOption> choose;

  /**
   * Prepares the menu.
   *
   * @param choose is given the move that was chosen
   */
  MoveMenu(Desk desk, List<MoveOption> options, Consumer<MoveOption> choose) {
    this.desk = desk;
    this.options = options.stream().sorted(MoveMenu::choicesFirst).toList();
    this.choose = choose;
  }

  /** Beside the moves that are always there, those that answer an event come first. */
  private static int choicesFirst(MoveOption one, MoveOption other) {
    return Boolean.compare(isChoice(other), isChoice(one));
  }

  private static boolean isChoice(MoveOption option) {
    return !option.getMove().getInject().isEmpty();
  }

  /** What keeps all moves from being ordered, such as a pause; empty if there is no such thing. */
  String sharedReason() {
    var reasons = options.stream().map(MoveOption::getReason).distinct().toList();
    return options.size() > 1 && reasons.size() == 1 ? reasons.getFirst() : "";
  }

  /** All of them; of many, those that can't be ordered are one choice. */
  List<Item<Runnable>> items() {
    if (options.size() <= LONG || !sharedReason().isEmpty()) {
      return options.stream().map(this::item).toList();
    }
    var items = new ArrayList<Item<Runnable>>();
    options.stream().filter(MoveOption::getAvailable).map(this::item).forEach(items::add);
    var closed = options.stream().filter(option -> !option.getAvailable()).toList();
    if (!closed.isEmpty()) {
      var note = Numbers.count(closed.size(), "move") + ", and why";
      items.add(Item.of("closed", "What can't be ordered now", note, () -> show(closed)));
    }
    return items;
  }

  /** For a screen that can't hold all of them: what is to be decided, and a way to the rest. */
  List<Item<Runnable>> inShort() {
    var items = new ArrayList<Item<Runnable>>();
    options.stream().filter(MoveMenu::isChoice).map(this::item).forEach(items::add);
    var open = options.stream().filter(MoveOption::getAvailable).count() - items.size();
    var note = Numbers.count((int) Math.max(0, open), "move") + " to choose from";
    items.add(Item.of("add", "Add a move", note, () -> chooseOf(items())));
    return items;
  }

  private void show(List<MoveOption> closed) {
    chooseOf(closed.stream().map(this::item).toList());
  }

  private void chooseOf(List<Item<Runnable>> items) {
    desk.empty();
    desk.choose("Which move (b: back)", new Menu<>(items)).run();
  }

  private Item<Runnable> item(MoveOption option) {
    var move = option.getMove();
    var secret = move.getSecret() ? " (secret)" : "";
    var free = isChoice(option) ? " (to decide)" : move.getFree() ? " (free)" : "";
    var told = option.getAvailable() || !sharedReason().isEmpty();
    var title = move.getTitle() + secret + free + (told ? "" : "\n✗ " + option.getReason());
    return new Item<>(
        List.of(move.getId()),
        title,
        move.getCost(),
        option.getAvailable(),
        () -> choose.accept(option));
  }
}
