package org.demarche.scenario.compile;

import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.SourceText;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads the Markdown files that values name. */
record Texts(Folder folder) {

  /** The file's text; empty if there is no name or no such file, which is then a problem. */
  String read(@Nullable YamlScalar path) {
    SourceText text = path == null || path.text().isBlank() ? null : folder.readOrInherit(path);
    return text == null ? "" : text.text().strip();
  }
}
