package org.demarche.engine.whitecell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a session holds of white cell's work.
 *
 * @param planned injects beside the scenario's, in the order they were planned
 * @param held indices of the scenario's injects that may not happen any more
 * @param arguments about free-text moves of all turns
 * @param estimates about free-text moves of all turns
 * @param ledger every intervention, oldest first
 */
public record WhiteCellState(
    List<PlannedInject> planned,
    List<Integer> held,
    List<Argument> arguments,
    List<Estimate> estimates,
    List<LedgerEntry> ledger) {

  /** Of a session in which white cell has done nothing. */
  public static final WhiteCellState EMPTY =
      new WhiteCellState(List.of(), List.of(), List.of(), List.of(), List.of());

  public WhiteCellState {
    planned = List.copyOf(planned);
    held = List.copyOf(held);
    arguments = List.copyOf(arguments);
    estimates = List.copyOf(estimates);
    ledger = List.copyOf(ledger);
  }

  /** With one more argument. */
  public WhiteCellState with(Argument argument) {
    return new WhiteCellState(planned, held, longer(arguments, argument), estimates, ledger);
  }

  /** With an estimate, in place of the same umpire's earlier one of the same number. */
  public WhiteCellState with(Estimate estimate) {
    List<Estimate> others = new ArrayList<>(estimates);
    others.removeIf(estimate::replaces);
    return new WhiteCellState(planned, held, arguments, longer(others, estimate), ledger);
  }

  /** With one more intervention. */
  public WhiteCellState with(LedgerEntry entry) {
    return new WhiteCellState(planned, held, arguments, estimates, longer(ledger, entry));
  }

  /** With a planned inject, in place of the one with the same id. */
  public WhiteCellState with(PlannedInject inject) {
    boolean known = planned.stream().anyMatch(old -> old.id().equals(inject.id()));
    List<PlannedInject> next = known ? changed(inject.id(), _ -> inject) : longer(planned, inject);
    return new WhiteCellState(next, held, arguments, estimates, ledger);
  }

  /** With a planned inject that has happened. */
  public WhiteCellState sent(String id, int turn) {
    return new WhiteCellState(
        changed(id, inject -> inject.sentIn(turn)), held, arguments, estimates, ledger);
  }

  /** With a planned inject taken out. */
  public WhiteCellState without(String id) {
    return new WhiteCellState(
        changed(id, PlannedInject::dropped), held, arguments, estimates, ledger);
  }

  /** With one of the scenario's injects, by index, that may not happen. */
  public WhiteCellState holding(int inject) {
    return new WhiteCellState(planned, longer(held, inject), arguments, estimates, ledger);
  }

  /** As it was before this turn was planned, but for the ledger: injects sent since wait again. */
  public WhiteCellState fromTurn(int turn) {
    List<PlannedInject> waiting =
        planned.stream()
            .map(
                inject ->
                    inject.state() == PlannedInject.State.SENT && inject.turn() >= turn
                        ? inject.waiting()
                        : inject)
            .toList();
    return new WhiteCellState(waiting, held, arguments, estimates, ledger);
  }

  private List<PlannedInject> changed(String id, UnaryOperator<PlannedInject> change) {
    return planned.stream()
        .map(inject -> inject.id().equals(id) ? change.apply(inject) : inject)
        .toList();
  }

  private static <T> List<T> longer(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
