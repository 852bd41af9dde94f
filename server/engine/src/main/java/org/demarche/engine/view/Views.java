package org.demarche.engine.view;

import java.util.List;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;
import org.demarche.engine.view.SeatView.DealView;
import org.demarche.engine.view.SeatView.TrackView;

/**
 * Shows sessions to those who are in them. What may be known to whom is written in {@code
 * Knowledge}.
 */
public final class Views {
  private Views() {}

  /** All that a seat may know now. */
  public static SeatView view(Scenario scenario, SessionState state, Seat seat) {
    return new SeatViewer(scenario, state, seat).view();
  }

  /**
   * What a viewpoint learned in a closed turn, as its own eyes see it.
   *
   * @param turn 1 to the last closed one
   */
  public static TurnView turn(
      Scenario scenario, SessionState state, int turn, Viewpoint viewpoint) {
    return turn(scenario, state, turn, viewpoint, viewpoint instanceof Viewpoint.Control);
  }

  /**
   * The same as somebody sees it who looks back through this viewpoint: white cell's private notes
   * are not opened with the truth.
   */
  public static TurnView turn(
      Scenario scenario, SessionState state, int turn, Viewpoint viewpoint, Seat reader) {
    return turn(scenario, state, turn, viewpoint, notes(viewpoint, reader));
  }

  private static boolean notes(Viewpoint viewpoint, Seat reader) {
    return viewpoint instanceof Viewpoint.Control
        && Viewpoints.of(reader) instanceof Viewpoint.Control;
  }

  private static TurnView turn(
      Scenario scenario, SessionState state, int turn, Viewpoint viewpoint, boolean notes) {
    var knowledge = new Knowledge(scenario, state, viewpoint);
    return new TurnViewer(scenario, state, turn, viewpoint, knowledge, notes).view();
  }

  /**
   * The board as a viewpoint knew it after a turn, by slot.
   *
   * @param turn 0, the start, to the last closed one
   */
  public static List<TrackView> tracksAfter(
      Scenario scenario, SessionState state, int turn, Viewpoint viewpoint) {
    var knowledge = new Knowledge(scenario, state, viewpoint);
    return new TrackViewer(scenario, state, viewpoint, knowledge).after(turn);
  }

  /**
   * The deals that a viewpoint knew of after a turn.
   *
   * @param turn 0 to the last closed one
   */
  public static List<DealView> dealsAfter(
      Scenario scenario, SessionState state, int turn, Viewpoint viewpoint) {
    var knowledge = new Knowledge(scenario, state, viewpoint);
    return new DealViewer(scenario, state, viewpoint, knowledge).until(turn);
  }
}
