package org.demarche.scenario.compile;

import java.util.List;
import org.demarche.engine.model.ReportText.Audience;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** Reads who learns something. */
final class AudienceReader {
  static final String KEY = "audience";

  private AudienceReader() {}

  /** Everyone, unless the key names teams, or itself: the mover or the parties alone. */
  static Audience read(Fields fields, Context context) {
    YamlValue value = fields.optional(KEY);
    if (value == null || (value instanceof YamlScalar scalar && scalar.text().equals("everyone"))) {
      return new Audience.Everyone();
    }
    if (value instanceof YamlScalar scalar && scalar.text().equals("self")) {
      return new Audience.Teams(List.of());
    }
    Vocabulary vocabulary = context.vocabulary();
    return new Audience.Teams(
        ActorReader.list(
            value, vocabulary.actorIds(), vocabulary.teamCount(), true, context.problems()));
  }
}
