package org.demarche.cli.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.io.PrintWriter;
import org.demarche.cli.failure.ExitCode;
import org.demarche.cli.failure.Failure;
import org.demarche.cli.failure.Refusal;
import org.demarche.cli.text.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong: on the error output, short, with a way out. */
final class ErrorText {
  private final Context context;
  private final GlobalOptions options;
  private final PrintStream err;

  private ErrorText(Context context, GlobalOptions options) {
    this.context = context;
    this.options = options;
    this.err = context.environment().err();
  }

  static void install(CommandLine commandLine, Context context, GlobalOptions options) {
    var text = new ErrorText(context, options);
    commandLine.setOut(writer(context.environment().out()));
    commandLine.setErr(writer(context.environment().err()));
    commandLine.setParameterExceptionHandler((wrong, _) -> text.tellUsage(wrong));
    commandLine.setExecutionExceptionHandler((failed, _, _) -> text.tell(failed));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  private int tellUsage(ParameterException wrong) {
    var command = wrong.getCommandLine();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      print(unmatched(unmatched));
      var near = unmatched.getSuggestions().stream().limit(3).toList();
      print(near.isEmpty() ? "" : "Did you mean: " + String.join(" or ", near) + "?");
    } else {
      print(sentence(String.valueOf(wrong.getMessage())));
    }
    print("Help: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    var first = wrong.getUnmatched().getFirst();
    if (first.startsWith("-")) {
      return "There is no option " + first + " here.";
    }
    return wrong.getCommandLine().getSubcommands().isEmpty()
        ? "\"" + first + "\" is too much here."
        : "There is no command \"" + first + "\" here.";
  }

  private void print(String text) {
    if (!text.isEmpty()) {
      var safe = Words.safe(text);
      context.page().wrapped(safe).forEach(err::println);
    }
  }

  private int tell(Exception failed) {
    if (failed instanceof Failure failure) {
      tellFailure(failure);
      return failure.exitCode().number();
    }
    print(
        "Sorry, that is a bug in this program ("
            + failed.getClass().getSimpleName()
            + "). Please report what you did; --debug shows more to add to the report.");
    if (options.debug) {
      failed.printStackTrace(err);
    }
    return ExitCode.BUG.number();
  }

  private void tellFailure(Failure failure) {
    if (options.json) {
      err.println(new GsonBuilder().setPrettyPrinting().create().toJson(json(failure)));
    } else {
      print(failure.message());
      failure.details().forEach(line -> print("  " + line));
    }
    if (options.debug) {
      failure.printStackTrace(err);
    }
  }

  private static JsonObject json(Failure failure) {
    var json = new JsonObject();
    json.addProperty("message", failure.message());
    json.addProperty("exitCode", failure.exitCode().number());
    if (failure instanceof Refusal refusal) {
      json.addProperty("status", refusal.status());
      json.addProperty("reason", refusal.reason());
      var facts = new JsonObject();
      refusal.facts().forEach(facts::addProperty);
      json.add("metadata", facts);
      var faults = new JsonArray();
      for (var fault : refusal.faults()) {
        var one = new JsonObject();
        one.addProperty("field", fault.field());
        one.addProperty("description", fault.message());
        faults.add(one);
      }
      json.add("fieldViolations", faults);
    }
    return json;
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
