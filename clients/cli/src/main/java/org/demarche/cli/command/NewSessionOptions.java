package org.demarche.cli.command;

import org.demarche.cli.remote.ScenarioCalls;
import org.demarche.protocol.v1.CreateSessionRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a new session is, also each one of a new class. */
final class NewSessionOptions {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Your name as the owner.")
  private String owner = "";

  @Option(
      names = "--turn-minutes",
      paramLabel = "N",
      defaultValue = "0",
      description = "Length of each turn; -1 for no deadlines. Else as the scenario plans.")
  private int turnMinutes;

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "Decides every draw, to play the same game again; the same in all worlds of a class.")
  private String seed = "";

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many turns to play; else all of the scenario's.")
  int turns;

  @Option(
      names = "--no-outside",
      description = "Leave out events from outside the scenario's sources.")
  private boolean documentOnly;

  @Option(names = "--bots", description = "Let bots play the teams that nobody has joined.")
  private boolean bots;

  @Mixin private final RunOptions run = new RunOptions();

  CreateSessionRequest.Builder read(Context context, String scenario) {
    return CreateSessionRequest.newBuilder()
        .setScenario(ScenarioCalls.resourceName(scenario))
        .setFacilitatorName(owner)
        .setTurnMinutes(turnMinutes)
        .setTurns(turns)
        .setSeed(seed)
        .setDocumentOnly(documentOnly)
        .setBots(bots)
        .setOptions(run.read(context));
  }
}
