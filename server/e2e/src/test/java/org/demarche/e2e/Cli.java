package org.demarche.e2e;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The command line of one person, with a home folder of their own: each command is a process. */
final class Cli {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Processes processes;
  private final String person;
  private final Path home;

  Cli(Processes processes, Path folder, String person) {
    this.processes = processes;
    this.person = person;
    try {
      this.home = Files.createDirectories(folder.resolve(person));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command that is to succeed, and gives what it prints. */
  String run(String... arguments) {
    Child command = start(arguments);
    int code = command.awaitExit(PATIENCE);
    if (code != 0) {
      throw new AssertionError("exit code %d%n%s".formatted(code, command.tail()));
    }
    processes.ended(command);
    return command.out();
  }

  /** Runs a command with {@code --json}, and reads what it prints. */
  <T extends Message.Builder> T json(T into, String... arguments) {
    return merged(run(with(arguments, "--json")), into);
  }

  private static <T extends Message.Builder> T merged(String printed, T into) {
    try {
      JsonFormat.parser().merge(printed, into);
      return into;
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("not JSON of the contract: " + printed, e);
    }
  }

  /** Runs a command with {@code --json}, and reads the list it prints. */
  <B extends Message.Builder, T> List<T> jsonList(
      String field, Supplier<B> builder, Function<B, T> build, String... arguments) {
    JsonObject printed = JsonParser.parseString(run(with(arguments, "--json"))).getAsJsonObject();
    List<T> read = new ArrayList<>();
    for (JsonElement element : printed.getAsJsonArray(field)) {
      read.add(build.apply(merged(element.toString(), builder.get())));
    }
    return read;
  }

  /** Starts a command that goes on until it is ended. */
  Child start(String... arguments) {
    return processes.start(
        person + "$ " + String.join(" ", arguments),
        home,
        Map.of(),
        Distribution.cliCommand(arguments));
  }

  private static String[] with(String[] arguments, String last) {
    return Stream.concat(Arrays.stream(arguments), Stream.of(last)).toArray(String[]::new);
  }
}
