package org.demarche.scenario.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlList;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as its author wrote it: {@code scenario.yaml} with all that it includes and extends in
 * one map, and the texts of Markdown files in the place of their names.
 */
public final class WrittenScenario {
  private static final String MARKDOWN = ".md";

  private final Folder folder;

  private WrittenScenario(Folder folder) {
    this.folder = folder;
  }

  /** The whole; null if the files cannot be read, which is then among the problems. */
  public static @Nullable YamlMap read(Path path, Problems problems) {
    Folder folder = new Folder(path.toAbsolutePath().normalize(), problems);
    Fields whole = Document.read(folder, problems);
    return whole == null ? null : new WrittenScenario(folder).map(whole.map());
  }

  private YamlMap map(YamlMap map) {
    List<YamlEntry> entries = new ArrayList<>();
    map.entries().forEach(entry -> entries.add(new YamlEntry(entry.key(), told(entry.value()))));
    return new YamlMap(entries, map.place());
  }

  private YamlValue told(YamlValue value) {
    return switch (value) {
      case YamlMap map -> map(map);
      case YamlList(List<YamlValue> items, var place) ->
          new YamlList(items.stream().map(this::told).toList(), place);
      case YamlScalar scalar -> scalar.text().endsWith(MARKDOWN) ? text(scalar) : scalar;
    };
  }

  private YamlScalar text(YamlScalar name) {
    SourceText text = folder.readOrInherit(name);
    return text == null
        ? name
        : new YamlScalar(name.type(), text.text().strip(), name.spelling(), name.place());
  }
}
