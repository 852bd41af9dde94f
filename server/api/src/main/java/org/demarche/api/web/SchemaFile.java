package org.demarche.api.web;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.ServerBuilder;
import org.demarche.scenario.ScenarioSchema;

/** The JSON Schema of scenario files, for editors. */
public final class SchemaFile {
  private static final MediaType TYPE = MediaType.parse("application/schema+json; charset=utf-8");

  private SchemaFile() {}

  /** Adds it under {@code /schema}. */
  public static void addTo(ServerBuilder server) {
    String schema = ScenarioSchema.text();
    server.service(
        "/schema/" + ScenarioSchema.FILE, (_, _) -> HttpResponse.of(HttpStatus.OK, TYPE, schema));
  }
}
