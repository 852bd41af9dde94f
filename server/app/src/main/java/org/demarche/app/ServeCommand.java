package org.demarche.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a server until it is told to stop. */
@Command(name = "serve", description = "Start a server.", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ServerOptions options = new ServerOptions();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    RunningServer server = RunningServer.start(options.settings(), spec.commandLine().getErr());
    Lifetime lifetime = Lifetime.of(server, out);
    out.printf("Demarche is ready at %s (Ctrl-C stops it).%n", server.address());
    out.printf(
        "Create a game: %s session create SCENARIO --bots%s%n",
        Program.name(), server.clientOptions());
    out.printf("The operator key is in %s%n", server.operatorKeyFile());
    out.flush();
    lifetime.await();
    return 0;
  }
}
