package org.demarche.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Chromium, driven by a script in Node that takes one command a line. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Gson GSON = new Gson();

  private final Child script;
  private int answers;

  private Browser(Child script) {
    this.script = script;
  }

  static Browser start(Processes processes, Path home) {
    List<String> command =
        List.of("node", Distribution.BROWSER_SCRIPT.toString(), Distribution.chromium().toString());
    return processes.closing(new Browser(processes.start("browser", home, Map.of(), command)));
  }

  /** Opens a browser window of a person, with nobody else's seats in it. */
  Page open(String person, String address) {
    Page page = new Page(this, person);
    page.ask("open", List.of(), Map.of("url", address));
    return page;
  }

  /** One step of a way to a part of a page, such as a role and a name; see {@link Page}. */
  record Step(Map<String, String> words) {}

  /** Sends a command, and gives what is answered. */
  synchronized JsonElement ask(
      String page, String action, List<Step> at, Map<String, Object> with) {
    JsonObject command = new JsonObject();
    command.addProperty("page", page);
    command.addProperty("do", action);
    command.add("at", GSON.toJsonTree(at.stream().map(Step::words).toList()));
    command.add("with", GSON.toJsonTree(with));
    send(command);
    JsonObject answer =
        JsonParser.parseString(script.awaitLine(PATIENCE, answers++)).getAsJsonObject();
    if (answer.has("error")) {
      throw new AssertionError(answer.get("error").getAsString());
    }
    return answer.get("value");
  }

  private void send(JsonObject command) {
    try {
      Writer input = script.process().outputWriter();
      input.write(command + "\n");
      input.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(script.tail(), e);
    }
  }

  /** Lets the browser end by itself; what has not ended then is ended with its process. */
  @Override
  public void close() {
    try {
      script.process().outputWriter().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
