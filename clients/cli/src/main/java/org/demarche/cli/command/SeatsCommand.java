package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.local.RememberedSeats;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The seats taken from this computer. */
@Command(
    name = "seats",
    description = "List the seats remembered on this computer, and choose among them.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} seats use japan"})
final class SeatsCommand implements Runnable {
  private final Context context;

  SeatsCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "List the remembered seats; * marks the chosen one.")
  void list() {
    var remembered = context.seats().read();
    context.output().json(SeatsJson.of(remembered));
    context.output().lines(remembered.seats().isEmpty() ? none() : table(remembered));
  }

  @Command(name = "use", description = "Choose the seat that commands act for from now on.")
  void use(
      @Parameters(paramLabel = "SEAT", description = "Its name or number in the list.")
          String name) {
    var seat = context.named(name);
    context.seats().choose(seat);
    context.output().json(SeatsJson.of(context.seats().read()));
    context.output().done("You now act for " + seat.name() + " in " + seat.title() + ".");
  }

  @Command(name = "forget", description = "Forget a seat; its token is lost.")
  void forget(
      @Parameters(paramLabel = "SEAT", description = "Its name or number in the list.")
          String name) {
    var seat = context.named(name);
    context.seats().forget(seat);
    context.output().json(SeatsJson.of(context.seats().read()));
    context.output().done("Forgot " + seat.name() + ".");
  }

  private List<String> none() {
    return List.of("No seats yet. Take one: " + context.program() + " join CODE --name NAME");
  }

  private List<String> table(RememberedSeats remembered) {
    var page = context.page();
    var table = new Table(page).figures("").words("SEAT").words("AS").words("SESSION");
    table.words("SERVER");
    for (var seat : remembered.seats()) {
      var chosen = seat.name().equals(remembered.chosen());
      var number = (remembered.seats().indexOf(seat) + 1) + (chosen ? "*" : " ");
      table.row(
          Cell.of(number),
          new Cell(seat.name(), page.style()::bold),
          Cell.of(seat.displayName()),
          Cell.of(seat.title()),
          Cell.of(seat.server()));
    }
    return table.lines();
  }
}
