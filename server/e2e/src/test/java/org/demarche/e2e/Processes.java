package org.demarche.e2e;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The processes of one test, and the lines of this one to them. After the test each is ended, the
 * last first; if the test has failed, the end of what each process has printed is shown.
 */
final class Processes implements AfterEachCallback {
  private static final List<String> SETTINGS = List.of("DEMARCHE_", "XDG_", "JAVA_TOOL_OPTIONS");

  private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();

  /**
   * Starts a process in an environment without the settings of whoever runs the tests.
   *
   * @param home its home folder
   * @param variables what is set in its environment
   */
  Child start(String name, Path home, Map<String, String> variables, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> SETTINGS.stream().anyMatch(key::startsWith));
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
    environment.put("XDG_DATA_HOME", home.resolve(".local/share").toString());
    environment.putAll(variables);
    return closing(new Child(name, builder.directory(home.toFile())));
  }

  /** Closes it after the test. */
  <T extends AutoCloseable> T closing(T opened) {
    open.push(opened);
    return opened;
  }

  /** Forgets a process that has ended as it should. */
  void ended(Child child) {
    open.remove(child);
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    List<AutoCloseable> all = new ArrayList<>(open);
    open.clear();
    for (AutoCloseable each : all) {
      each.close();
    }
    if (context.getExecutionException().isPresent()) {
      System.out.println("What the processes of " + context.getDisplayName() + " said last:");
      for (AutoCloseable each : all.reversed()) {
        if (each instanceof Child child) {
          System.out.println(child.tail());
        }
      }
    }
  }
}
