package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import org.demarche.cli.command.CommandTree;
import org.demarche.cli.local.Environment;

/** Starts the command line client. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    try (var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        var commands = new CommandTree(environment(out, err))) {
      return commands.run(arguments);
    }
  }

  private static Environment environment(PrintStream out, PrintStream err) {
    return new Environment(
        System.getenv(),
        Path.of(System.getProperty("user.home")),
        System.in,
        out,
        err,
        isTerminal(),
        ZoneId.systemDefault());
  }

  @SuppressWarnings("SystemConsoleNull") // It does again in JDK 25, where there is no terminal.
  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  /** Flushes at each line's end, so that a reader at the other end of a pipe need not wait. */
  private static PrintStream stream(FileDescriptor descriptor) {
    var file = new BufferedOutputStream(new FileOutputStream(descriptor), 8192);
    return new PrintStream(file, true, charset());
  }

  /**
   * A system without a locale says it is ASCII; its terminal hardly ever is, and UTF-8 is the
   * better guess.
   */
  private static Charset charset() {
    var name = System.getProperty("stdout.encoding", "UTF-8");
    var charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }
}
