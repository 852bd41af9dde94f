package org.demarche.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A copy of the sources, and the few programs of its owner's computer. Maven is a stand-in there:
 * it notes that it was called, and puts what this build has packaged in its place.
 */
final class Newcomer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> NO_SOURCES =
      Set.of("target", "node_modules", "dist", "gen", ".git");
  private static final List<String> PROGRAMS =
      List.of(
          "bash",
          "basename",
          "cat",
          "cksum",
          "cp",
          "dirname",
          "env",
          "find",
          "grep",
          "head",
          "ls",
          "mkdir",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "tail",
          "uname");

  private final Path sources;
  private final Path programs;
  private final Path home;
  private Path jdk = Distribution.JDK;

  private Newcomer(Path folder) {
    this.sources = folder.resolve("demarche");
    this.programs = folder.resolve("bin");
    this.home = folder.resolve("home");
  }

  static Newcomer in(Path folder) throws IOException {
    Newcomer newcomer = new Newcomer(folder);
    Files.createDirectories(newcomer.home);
    Files.createDirectories(newcomer.programs);
    newcomer.copySources();
    for (String program : PROGRAMS) {
      newcomer.lend(program);
    }
    newcomer.install("node", "echo v20.19.0");
    newcomer.install("npm", "exit 0");
    newcomer.installMaven();
    return newcomer;
  }

  private void copySources() throws IOException {
    for (String part :
        List.of("pom.xml", "demarche", ".mvn", "protocol", "server", "clients", "scenarios")) {
      copy(Distribution.ROOT.resolve(part));
    }
  }

  private void copy(Path from) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NO_SOURCES.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copyOf(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(copyOf(file).getParent());
            Files.copy(file, copyOf(file), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private Path copyOf(Path path) {
    return sources.resolve(Distribution.ROOT.relativize(path));
  }

  /** Puts a program of this computer on the newcomer's. */
  private void lend(String program) throws IOException {
    Path found =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no program " + program + " on the PATH"));
    install(program, "exec '%s' \"$@\"".formatted(found));
  }

  /** Puts a program in place that does this. */
  void install(String program, String does) throws IOException {
    Path file = programs.resolve(program);
    Files.writeString(file, "#!/bin/bash\n" + does + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  void remove(String program) throws IOException {
    Files.delete(programs.resolve(program));
  }

  private void installMaven() throws IOException {
    installMaven(
        """
        for packaged in server/app/target/demarche clients/cli/target/demarche-cli; do
          mkdir -p "$packaged"
          cp -R "%s/$packaged/." "$packaged"
        done
        """
            .formatted(Distribution.ROOT));
  }

  /** From now on the build fails with these words. */
  void breakMaven(String words) throws IOException {
    installMaven("echo '" + words + "'\nexit 1\n");
  }

  private void installMaven(String builds) throws IOException {
    install(
        "mvn",
        """
        if [[ "$1" == --version ]]; then
          echo 'Apache Maven 3.9.9 (stand-in)'
          exit
        fi
        echo "$*" >>'%s'
        %s\
        """
            .formatted(buildLog(), builds));
  }

  private Path buildLog() {
    return home.resolve("builds");
  }

  /** The builds that were started, by their arguments. */
  List<String> builds() throws IOException {
    return Files.exists(buildLog()) ? Files.readAllLines(buildLog()) : List.of();
  }

  void write(String file, String text) throws IOException {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Leaves no JDK to be found, by a launcher that looks into other folders than the usual. */
  void hideJdk() throws IOException {
    Path launcher = sources.resolve("demarche");
    String text = Files.readString(launcher);
    for (String usual : List.of("/usr/lib/jvm/", "/opt/", "/Library/")) {
      assertThat(text).contains(" " + usual);
      text = text.replace(" " + usual, " " + home + usual);
    }
    Files.writeString(launcher, text);
    jdk = home;
  }

  /** Starts the launcher. */
  Child start(Processes processes, String... arguments) {
    List<String> command = new ArrayList<>(List.of(sources.resolve("demarche").toString()));
    command.addAll(Arrays.asList(arguments));
    Map<String, String> variables =
        Map.of("PATH", programs.toString(), "JAVA_HOME", jdk.toString());
    return processes.start("demarche " + String.join(" ", arguments), home, variables, command);
  }

  /** Runs the launcher to its end. */
  Child runs(Processes processes, int exitCode, String... arguments) {
    Child child = start(processes, arguments);
    assertThat(child.awaitExit(PATIENCE)).as(child.tail()).isEqualTo(exitCode);
    return child;
  }

  /** The one line with which the launcher refuses. */
  String says(Processes processes, String... arguments) {
    String said = runs(processes, 1, arguments).err();
    assertThat(said.lines()).hasSize(1);
    return said;
  }
}
