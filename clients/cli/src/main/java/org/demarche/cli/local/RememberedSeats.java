package org.demarche.cli.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seats taken from this computer, in the order they were taken.
 *
 * @param chosen name of the seat that is used when none is named; empty if there is none
 */
public record RememberedSeats(String chosen, List<RememberedSeat> seats) {
  public static final RememberedSeats NONE = new RememberedSeats("", List.of());

  public RememberedSeats {
    seats = List.copyOf(seats);
  }

  /** The seat with this name, or with this number, counted from 1. */
  public Optional<RememberedSeat> find(String nameOrNumber) {
    return seats.stream()
        .filter(seat -> seat.name().equalsIgnoreCase(nameOrNumber))
        .findFirst()
        .or(() -> number(nameOrNumber));
  }

  /** The seat that is used when none is named. */
  public Optional<RememberedSeat> chosenSeat() {
    return find(chosen);
  }

  /** Adds a seat under a name that is still free, and chooses it. */
  RememberedSeats with(RememberedSeat added) {
    var kept = seats.stream().filter(seat -> !seat.token().equals(added.token())).toList();
    var name = freeName(added.name(), kept);
    var all = new ArrayList<>(kept);
    all.add(added.named(name));
    return new RememberedSeats(name, all);
  }

  RememberedSeats choosing(RememberedSeat seat) {
    return new RememberedSeats(seat.name(), seats);
  }

  RememberedSeats without(RememberedSeat removed) {
    var kept = seats.stream().filter(seat -> !seat.equals(removed)).toList();
    var last = kept.isEmpty() ? "" : kept.getLast().name();
    return new RememberedSeats(chosen.equals(removed.name()) ? last : chosen, kept);
  }

  private Optional<RememberedSeat> number(String text) {
    if (!text.matches("\\d{1,4}")) {
      return Optional.empty();
    }
    var at = Integer.parseInt(text) - 1;
    return at >= 0 && at < seats.size() ? Optional.of(seats.get(at)) : Optional.empty();
  }

  private static String freeName(String wanted, List<RememberedSeat> seats) {
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? wanted : wanted + "-" + number)
        .filter(name -> seats.stream().noneMatch(seat -> seat.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }
}
