package org.demarche.engine.whitecell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a session holds of white cell's work.
 *
 * @param planned injects beside the scenario's, in the order they were planned
 * @param held indices of the scenario's injects that may not happen any more
 * @param arguments about free-text moves of all turns
 * @param estimates about free-text moves of all turns
 * @param ledger every intervention, oldest first
 * @param untouched the openings of those turns in which the board was changed, as they were before
 */
public record WhiteCellState(
    List<PlannedInject> planned,
    List<Integer> held,
    List<Argument> arguments,
    List<Estimate> estimates,
    List<LedgerEntry> ledger,
    List<UntouchedOpening> untouched) {

  /** Of a session in which white cell has done nothing. */
  public static final WhiteCellState EMPTY =
      new WhiteCellState(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public WhiteCellState {
    planned = List.copyOf(planned);
    held = List.copyOf(held);
    arguments = List.copyOf(arguments);
    estimates = List.copyOf(estimates);
    ledger = List.copyOf(ledger);
    untouched = List.copyOf(untouched);
  }

  /** With one more argument. */
  public WhiteCellState with(Argument argument) {
    return new WhiteCellState(
        planned, held, longer(arguments, argument), estimates, ledger, untouched);
  }

  /** With an estimate, in place of the same umpire's earlier one of the same number. */
  public WhiteCellState with(Estimate estimate) {
    List<Estimate> others = new ArrayList<>(estimates);
    others.removeIf(estimate::replaces);
    return estimated(longer(others, estimate));
  }

  /** Without the estimates of an ordered move, which has become another. */
  public WhiteCellState withoutEstimates(String move) {
    return estimated(estimates.stream().filter(one -> !one.move().equals(move)).toList());
  }

  private WhiteCellState estimated(List<Estimate> estimates) {
    return new WhiteCellState(planned, held, arguments, estimates, ledger, untouched);
  }

  /** With one more intervention. */
  public WhiteCellState with(LedgerEntry entry) {
    return new WhiteCellState(
        planned, held, arguments, estimates, longer(ledger, entry), untouched);
  }

  /** With a planned inject, in place of the one with the same id. */
  public WhiteCellState with(PlannedInject inject) {
    return planned(
        find(inject.id()).isPresent()
            ? changed(inject.id(), _ -> inject)
            : longer(planned, inject));
  }

  /** With a planned inject that has happened. */
  public WhiteCellState sent(String id, int turn) {
    return planned(changed(id, inject -> inject.sentIn(turn)));
  }

  /** With a planned inject taken out. */
  public WhiteCellState without(String id) {
    return planned(changed(id, PlannedInject::dropped));
  }

  private WhiteCellState planned(List<PlannedInject> planned) {
    return new WhiteCellState(planned, held, arguments, estimates, ledger, untouched);
  }

  /** With one of the scenario's injects, by index, that may not happen. */
  public WhiteCellState holding(int inject) {
    return new WhiteCellState(
        planned, longer(held, inject), arguments, estimates, ledger, untouched);
  }

  /** Remembers an opening that is being changed, unless it was changed before. */
  public WhiteCellState touching(UntouchedOpening opening) {
    return untouched(opening.turn()).isPresent()
        ? this
        : new WhiteCellState(
            planned, held, arguments, estimates, ledger, longer(untouched, opening));
  }

  /** A turn's opening before the board was changed; empty if it never was. */
  public Optional<UntouchedOpening> untouched(int turn) {
    return untouched.stream().filter(opening -> opening.turn() == turn).findFirst();
  }

  /**
   * As it was when this turn had just opened, but for the ledger: injects sent since wait again.
   */
  public WhiteCellState fromTurn(int turn) {
    List<String> opened =
        untouched(turn)
            .map(UntouchedOpening::planned)
            .orElseGet(() -> sentIn(turn).map(PlannedInject::id).toList());
    return takenBack(
        turn,
        inject ->
            inject.turn() > turn || !opened.contains(inject.id()) ? inject.waiting() : inject);
  }

  /**
   * As it was before the game, but for the ledger: all injects sent wait again, and what was said
   * of moves is gone, because the game numbers its own anew.
   */
  public WhiteCellState afresh() {
    WhiteCellState waiting = takenBack(0, PlannedInject::waiting);
    return new WhiteCellState(
        waiting.planned, held, List.of(), List.of(), ledger, waiting.untouched);
  }

  private WhiteCellState takenBack(int turn, UnaryOperator<PlannedInject> change) {
    List<PlannedInject> waiting =
        planned.stream()
            .map(
                inject ->
                    inject.state() == PlannedInject.State.SENT && inject.turn() >= turn
                        ? change.apply(inject)
                        : inject)
            .toList();
    List<UntouchedOpening> earlier =
        untouched.stream().filter(opening -> opening.turn() < turn).toList();
    return new WhiteCellState(waiting, held, arguments, estimates, ledger, earlier);
  }

  /** The planned injects that happened in a turn, in the order they were planned. */
  public Stream<PlannedInject> sentIn(int turn) {
    return planned.stream()
        .filter(inject -> inject.state() == PlannedInject.State.SENT && inject.turn() == turn);
  }

  /** The planned inject with this id. */
  public Optional<PlannedInject> find(String id) {
    return planned.stream().filter(inject -> inject.id().equals(id)).findFirst();
  }

  /** The earliest time at which a planned inject happens by itself; empty if none does. */
  public Optional<Instant> next() {
    return planned.stream()
        .filter(inject -> inject.state() == PlannedInject.State.PLANNED)
        .filter(inject -> inject.when().condition().isEmpty())
        .map(inject -> inject.when().at())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
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
