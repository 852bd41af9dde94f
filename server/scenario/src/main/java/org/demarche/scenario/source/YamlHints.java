package org.demarche.scenario.source;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What to do about the commonest slips in YAML. */
final class YamlHints {
  private YamlHints() {}

  static String fix(SourceText source, Place place, MarkedYamlEngineException e) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    if (source.at(place.offset()) == '\t' || problem.contains("\\t")) {
      return "Indent with spaces; YAML allows no tabs.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "Put a text that holds \": \" in quotes, or check the indentation.";
    }
    if (problem.contains("unexpected end of stream") || problem.contains("found unexpected end")) {
      return "Close the quote, bracket or brace that was opened before.";
    }
    if (problem.contains("expected <block end>") || problem.contains("could not find expected")) {
      return "Check the indentation of this line and the one above, and that each key ends with"
          + " \":\".";
    }
    if (problem.contains("',' or")) {
      return "Separate with commas and close the bracket or brace.";
    }
    return "";
  }
}
