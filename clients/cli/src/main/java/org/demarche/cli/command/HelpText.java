package org.demarche.cli.command;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Style;
import org.demarche.cli.text.Table;
import org.demarche.cli.text.Table.Cell;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help looks: commands in groups, and the options of all commands shown once. */
final class HelpText {
  private static final Map<String, List<String>> GROUPS = groups();

  private HelpText() {}

  private static Map<String, List<String>> groups() {
    var groups = new LinkedHashMap<String, List<String>>();
    groups.put("Start", List.of("demo", "serve", "join", "play", "seats", "quiz"));
    groups.put("Look", List.of("brief", "rules", "status", "board", "news", "watch"));
    groups.put("Talk", List.of("messages", "talk", "say", "communique", "ask", "label"));
    groups.put("Act", List.of("moves", "orders", "deal", "argue", "assess"));
    groups.put("Look back", List.of("result", "replay", "ledger"));
    groups.put("Run a class", List.of("class", "roster"));
    groups.put("Run a session", List.of("session", "desk", "broadcast", "stand-in", "bot"));
    groups.put(
        "White cell", List.of("inject", "answer", "queue", "estimate", "ruling", "override"));
    groups.put("Write scenarios", List.of("scenario"));
    groups.put("This program", List.of("completion", "help"));
    return groups;
  }

  /**
   * @throws IllegalStateException if a command is in no group, and would not be found
   */
  static void install(CommandLine commandLine) {
    requireAllGrouped(commandLine);
    var usage = commandLine.getCommandSpec().usageMessage();
    usage.commandListHeading("%n");
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(exitCodes());
    commandLine
        .getHelpSectionMap()
        .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpText::commandList);
    commandLine.getSubcommands().values().forEach(HelpText::installBelow);
  }

  private static void requireAllGrouped(CommandLine commandLine) {
    var ungrouped = new TreeSet<String>();
    commandLine.getSubcommands().values().forEach(each -> ungrouped.add(each.getCommandName()));
    GROUPS.values().forEach(ungrouped::removeAll);
    if (!ungrouped.isEmpty()) {
      throw new IllegalStateException("commands in no group of the help: " + ungrouped);
    }
  }

  private static void installBelow(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    usage.abbreviateSynopsis(true);
    usage.commandListHeading("%n");
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpText::options);
    command.getSubcommands().values().forEach(HelpText::installBelow);
  }

  private static Map<String, String> exitCodes() {
    var codes = new LinkedHashMap<String, String>();
    for (var code : ExitCode.values()) {
      codes.put(" " + code.number(), code.meaning());
    }
    return codes;
  }

  private static String commandList(Help help) {
    var style = help.colorScheme().ansi().enabled() ? Style.ANSI : Style.PLAIN;
    var page = new Page(help.commandSpec().usageMessage().width(), style, ZoneOffset.UTC);
    var table = new Table(page).words("").words("");
    GROUPS.forEach(
        (title, names) -> {
          table.row(new Cell(title, style::bold), Cell.of(""));
          for (var name : names) {
            table.row(new Cell("  " + name, style::good), Cell.of(description(help, name)));
          }
        });
    return String.join(System.lineSeparator(), table.lines()) + System.lineSeparator();
  }

  private static String description(Help help, String command) {
    var spec =
        Objects.requireNonNull(help.commandSpec().subcommands().get(command)).getCommandSpec();
    return spec.usageMessage().description()[0];
  }

  /** The command's own options, and where to find the others. */
  private static String options(Help help) {
    var own =
        help.commandSpec().options().stream()
            .filter(option -> !option.inherited() && !option.hidden())
            .toList();
    var layout = help.createDefaultLayout();
    layout.addAllOptions(own, help.parameterLabelRenderer());
    var all = "Options of all commands: " + help.commandSpec().root().name() + " --help";
    return layout + all + System.lineSeparator();
  }
}
