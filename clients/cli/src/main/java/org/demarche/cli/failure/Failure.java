package org.demarche.cli.failure;

import java.util.List;

/** Ends a command with a message for the user; never a bug. */
public sealed class Failure extends RuntimeException permits Refusal {
  private final ExitCode exitCode;

  Failure(ExitCode exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  /** The command can't be understood as it was given. */
  public static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  /** What was asked for isn't there, or can't be had now. */
  public static Failure refused(String message) {
    return new Failure(ExitCode.REFUSED, message);
  }

  public static Failure unreachable(String message) {
    return new Failure(ExitCode.UNREACHABLE, message);
  }

  public static Failure notSignedIn(String message) {
    return new Failure(ExitCode.NOT_SIGNED_IN, message);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** What is wrong and how to mend it, in a sentence or two. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** What exactly is at fault, one line each; may be empty. */
  public List<String> details() {
    return List.of();
  }
}
