package org.demarche.cli.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.PrintStream;
import java.util.List;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Words;

/** Prints for a person or, on request, for a program; never both. */
final class Output {
  private final PrintStream out;
  private final Page page;
  private final boolean json;

  Output(PrintStream out, Page page, boolean json) {
    this.out = out;
    this.page = page;
    this.json = json;
  }

  Page page() {
    return page;
  }

  boolean json() {
    return json;
  }

  /** Prints the message as JSON if that is wanted, else the lines. */
  void show(Message message, List<String> lines) {
    if (json) {
      out.println(printed(message));
    } else {
      lines(lines);
    }
  }

  /** Prints the messages as a JSON object with one list if that is wanted, else the lines. */
  void showAll(String field, List<? extends Message> messages, List<String> lines) {
    if (json) {
      out.println(listed(field, messages));
    } else {
      lines(lines);
    }
  }

  /** Prints JSON that isn't part of the contract, if JSON is wanted. */
  void json(JsonElement element) {
    if (json) {
      out.println(new GsonBuilder().setPrettyPrinting().create().toJson(element));
    }
  }

  void lines(List<String> lines) {
    if (!json) {
      lines.forEach(line -> out.println(Words.safe(line)));
    }
  }

  void line(String line) {
    lines(page.wrapped(line));
  }

  void done(String line) {
    lines(page.wrapped(line).stream().map(page.style()::good).toList());
  }

  /** Says what to do next. */
  void hint(String line) {
    lines(page.wrapped(line).stream().map(page.style()::faint).toList());
  }

  /** Prints one message on one line of JSON. */
  void jsonLine(Message message) {
    try {
      out.println(JsonFormat.printer().omittingInsignificantWhitespace().print(message));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("unprintable message: " + message.getClass(), e);
    }
  }

  private static String listed(String field, List<? extends Message> messages) {
    var printed = messages.stream().map(Output::printed).toList();
    return "{\"" + field + "\": [" + String.join(", ", printed) + "]}";
  }

  /** Fields at their default are printed too, so that a program finds every field it asks for. */
  private static String printed(Message message) {
    try {
      return JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("unprintable message: " + message.getClass(), e);
    }
  }
}
