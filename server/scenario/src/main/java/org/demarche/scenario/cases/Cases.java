package org.demarche.scenario.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.engine.model.Scenario;
import org.demarche.scenario.Problem;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlReader;
import org.demarche.scenario.source.YamlValue;

/**
 * The cases of a scenario's folder, as far as they can be read.
 *
 * @param all by file, then as they stand in it
 * @param problems what is wrong in the files
 */
public record Cases(List<Case> all, List<Problem> problems) {
  /** Where they lie in a scenario's folder. */
  public static final String FOLDER = "cases";

  public Cases {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Reads all cases of a folder.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static Cases read(Path folder, Scenario scenario) throws IOException {
    Problems problems = new Problems();
    Folder files = new Folder(folder.toAbsolutePath().normalize(), problems);
    CaseReader reader = new CaseReader(scenario, problems);
    List<Case> all = new ArrayList<>();
    for (String file : names(folder)) {
      SourceText source = files.readMain(FOLDER + "/" + file);
      YamlValue root = source == null ? null : YamlReader.read(source, problems);
      if (root != null) {
        all.addAll(reader.read(root));
      }
    }
    return new Cases(all, problems.sorted());
  }

  private static List<String> names(Path folder) throws IOException {
    Path cases = folder.resolve(FOLDER);
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cases)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
