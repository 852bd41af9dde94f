package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.local.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line as a whole: what there is, and how it is read. */
public final class CommandTree implements AutoCloseable {
  private final Root root = new Root();
  private final Context context;
  private final CommandLine commandLine;

  @Command(
      name = "demarche",
      versionProvider = Version.class,
      description = "Play and run policy wargames.",
      footer = {
        "",
        "New here? Join with the code you were given, then play:",
        "  ${ROOT-COMMAND-NAME} join K7QM2XWD --name Ann",
        "  ${ROOT-COMMAND-NAME} play"
      })
  private static final class Root {
    @Mixin private final GlobalOptions options = new GlobalOptions();
  }

  /** Builds the commands for one run of the program. */
  public CommandTree(Environment environment) {
    context = new Context(environment, root.options);
    commandLine = new CommandLine(root);
    commandLine.setCommandName(environment.program());
    addCommands();
    HelpText.install(commandLine);
    ErrorText.install(commandLine, context, root.options);
  }

  /** Runs what was typed and gives the exit code. */
  public int run(String... arguments) {
    return arguments.length == 0 ? commandLine.execute("--help") : commandLine.execute(arguments);
  }

  @Override
  public void close() {
    context.close();
  }

  private void addCommands() {
    var session = new CommandLine(new SessionCommand(context));
    session.addSubcommand(new SessionCreateCommand(context));
    commandLine.addSubcommand(session);
    var classes = new CommandLine(new ClassCommand(context));
    classes.addSubcommand(new ClassCreateCommand(context));
    commandLine.addSubcommand(classes);
    var seats = new CommandLine(new SeatsCommand(context));
    SeatPlaceCommands.addTo(seats, context);
    commandLine.addSubcommand(seats);
    for (var command :
        List.of(
            new JoinCommand(context),
            new PlayCommand(context),
            new BriefCommand(context),
            new RulesCommand(context),
            new StatusCommand(context),
            new BoardCommand(context),
            new MessagesCommand(context),
            new WatchCommand(context),
            new MovesCommand(context),
            new OrdersCommand(context),
            new DealCommand(context),
            new SayCommand(context),
            new CommuniqueCommand(context),
            new AskCommand(context),
            new AnswerCommand(context),
            new BroadcastCommand(context),
            new TalkCommand(context),
            new LabelCommand(context),
            new NewsCommand(context),
            new AssessCommand(context),
            new ResultCommand(context),
            new ReplayCommand(context),
            ScenarioCommand.withAuthorsCommands(context),
            new RulingCommand(context),
            new InjectCommand(context),
            new OverrideCommand(context),
            new QueueCommand(context),
            new EstimateCommand(context),
            new ArgueCommand(context),
            new LedgerCommand(context),
            new BotCommand(context),
            new StandInCommand(context),
            new RosterCommand(context),
            new DeskCommand(context),
            new QuizCommand(context),
            new CompletionCommand(context),
            new HelpCommand())) {
      commandLine.addSubcommand(command);
    }
    ServerCommand.addTo(commandLine);
  }
}
