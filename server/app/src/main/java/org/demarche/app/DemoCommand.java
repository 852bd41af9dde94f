package org.demarche.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a server with a game that somebody can join at once. */
@Command(
    name = "demo",
    description = "Start a server with a game against bots, and open it.",
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = "islands-and-pipelines",
      description = "What to play, usually ${DEFAULT-VALUE}.")
  private String scenario = "";

  @Option(names = "--no-browser", description = "Don't open a browser.")
  private boolean noBrowser;

  @Mixin private final ServerOptions options = new ServerOptions();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    RunningServer server = RunningServer.start(options.settings(), spec.commandLine().getErr());
    Demo demo = created(server);
    Lifetime lifetime = Lifetime.of(server, out);
    demo.print(out);
    out.flush();
    if (!noBrowser) {
      Browser.open(demo.firstLink());
    }
    demo.startWithFirstPlayer();
    lifetime.await();
    return 0;
  }

  private Demo created(RunningServer server) {
    try {
      return Demo.create(server, scenario);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }
}
