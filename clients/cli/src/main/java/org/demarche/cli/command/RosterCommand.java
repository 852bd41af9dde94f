package org.demarche.cli.command;

import java.nio.file.Path;
import org.demarche.cli.remote.ClassCalls;
import org.demarche.cli.remote.Connection;
import org.demarche.cli.render.RosterText;
import org.demarche.cli.text.Numbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The people of a class or of one's session. */
@Command(
    name = "roster",
    description = "List the people with personal codes, and add some (owner, controller).",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} roster import people.csv"})
final class RosterCommand {
  private final Context context;

  RosterCommand(Context context) {
    this.context = context;
  }

  @Command(name = "list", description = "List the people and their codes.")
  void list(
      @Option(
              names = "--class",
              paramLabel = "CLASS",
              description = "Of this class, as operator; else of your session.")
          @Nullable String ofClass,
      @Mixin OperatorKeyOption key) {
    var roster = new ClassCalls(connection(ofClass, key)).roster(parent(ofClass));
    context.output().showAll("roster", roster, RosterText.lines(roster, context.page()));
  }

  @Command(
      name = "import",
      description = "Add people from a table in CSV; any time before the end.")
  void add(
      @Parameters(paramLabel = "FILE", description = "name, e-mail, team, role, world.") Path file,
      @Option(
              names = "--class",
              paramLabel = "CLASS",
              description = "To this class, as operator; else to your session.")
          @Nullable String ofClass,
      @Mixin OperatorKeyOption key) {
    var added =
        new ClassCalls(connection(ofClass, key))
            .importRoster(parent(ofClass), TextFiles.read(file));
    context.output().showAll("added", added, RosterText.lines(added, context.page()));
    context.output().done("Added " + Numbers.count(added.size(), "code") + ".");
  }

  private Connection connection(@Nullable String ofClass, OperatorKeyOption key) {
    return ofClass == null ? context.asSeat() : context.asOperator(key.file);
  }

  private String parent(@Nullable String ofClass) {
    return ofClass == null
        ? context.play().view().getSession().getName()
        : ClassCommand.resource(ofClass);
  }
}
