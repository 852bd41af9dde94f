import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * Runs google-java-format over every Java file of the tree in one JVM.
 *
 * <p>Formatter plugins for Maven run inside Maven's own JVM, which may be 17 and then cannot parse
 * newer Java. This program is started by the root pom with the toolchain's JDK instead.
 */
final class Format {
  private static final List<String> ROOTS = List.of(".mvn", "protocol", "server", "clients");
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "dist");

  public static void main(String[] args) throws IOException {
    var fix = args.length == 1 && args[0].equals("fix");
    var arguments = new ArrayList<String>();
    arguments.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    arguments.addAll(javaFiles());

    var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    var exit = formatter.run(System.out, System.err, arguments.toArray(String[]::new));
    if (exit != 0 && !fix) {
      System.out.println("The files above are not formatted. To fix: mvn -N -Pformat verify");
    }
    System.exit(exit);
  }

  private static List<String> javaFiles() throws IOException {
    var files = new ArrayList<String>();
    for (var root : ROOTS) {
      if (new File(root).isDirectory()) {
        Files.walkFileTree(Path.of(root), new Collector(files));
      }
    }
    files.sort(null);
    return files;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<String> files;

    Collector(List<String> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return NOT_OURS.contains(folder.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java")) {
        files.add(file.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
