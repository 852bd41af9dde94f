package org.demarche.cli.play;

import java.util.ArrayList;
import java.util.List;
import org.demarche.cli.play.Menu.Item;
import org.demarche.cli.render.LabelText;
import org.demarche.protocol.v1.Change;
import org.demarche.protocol.v1.Label.Kind;
import org.demarche.protocol.v1.Session;
import org.demarche.protocol.v1.View;

/** Notes for the debrief what the team thinks of a message or a deal. */
final class Labels {
  /** What the choice of it says beside its title. */
  static final String NOTE = "for the debrief; only your team sees it now";

  private final Game game;
  private final Desk desk;

  Labels(Game game) {
    this.game = game;
    this.desk = game.desk();
  }

  /** With the truth on the table a note would be no evidence. */
  static boolean areOpen(View view) {
    return !view.getSeat().getTeam().isEmpty()
        && view.getSession().getState() != Session.State.STATE_ENDED;
  }

  /**
   * Asks and notes.
   *
   * @param subject id of a message or a deal
   * @param own whether the own team wrote or proposed it
   */
  void ask(String subject, boolean own) {
    var items = new ArrayList<Item<Kind>>();
    if (own) {
      items.add(Item.of("sincere", "Sincere", "you mean it", Kind.KIND_SINCERE));
      items.add(Item.of("bluff", "Bluff", "you don't", Kind.KIND_BLUFF));
    } else {
      items.add(Item.of("believed", "Believed", "you take it for true", Kind.KIND_BELIEVED));
      items.add(Item.of("doubted", "Doubted", "you don't", Kind.KIND_DOUBTED));
    }
    if (!LabelText.ofOwnTeam(subject, game.view()).isEmpty()) {
      items.add(Item.of("none", "None", "takes your label back", Kind.KIND_NONE));
    }
    desk.empty();
    var kind = desk.choose("Label (b: back)", new Menu<>(items));
    game.talk(
        talk -> talk.label(subject, kind),
        label -> List.of(Change.newBuilder().setLabel(label).build()));
    desk.done(kind == Kind.KIND_NONE ? "The label is gone." : "Noted.");
  }
}
