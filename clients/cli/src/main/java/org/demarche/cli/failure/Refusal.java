package org.demarche.cli.failure;

import java.util.List;
import java.util.Map;

/** The server's no. */
public final class Refusal extends Failure {
  private final String status;
  private final String reason;
  private final transient Map<String, String> facts;
  private final transient List<Fault> faults;

  /**
   * A field of the request that is at fault.
   *
   * @param field as in the contract, for example {@code parameters.size}
   */
  public record Fault(String field, String message) {}

  /**
   * @param status name of the gRPC status code
   * @param reason the machine-readable reason; may be empty
   */
  public Refusal(
      ExitCode exitCode,
      String status,
      String reason,
      String message,
      Map<String, String> facts,
      List<Fault> faults) {
    super(exitCode, message);
    this.status = status;
    this.reason = reason;
    this.facts = Map.copyOf(facts);
    this.faults = List.copyOf(faults);
  }

  /** The same in other words. */
  public Refusal saying(String message) {
    return new Refusal(exitCode(), status, reason, message, facts, faults);
  }

  public String status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  /** For programs, by name. */
  public Map<String, String> facts() {
    return facts;
  }

  public List<Fault> faults() {
    return faults;
  }

  @Override
  public List<String> details() {
    return faults.stream()
        .filter(fault -> !fault.message.equals(message()))
        .map(fault -> fault.field + ": " + fault.message)
        .toList();
  }
}
