package org.demarche.cli.remote;

import java.util.ArrayList;
import java.util.List;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.ListScenariosRequest;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.ScenarioSummary;

/** Reads the scenarios a server offers. */
public final class ScenarioCalls {
  private static final String COLLECTION = "scenarios/";

  private final Connection connection;

  public ScenarioCalls(Connection connection) {
    this.connection = connection;
  }

  public List<ScenarioSummary> list() {
    var scenarios = new ArrayList<ScenarioSummary>();
    var pageToken = "";
    do {
      var request =
          ListScenariosRequest.newBuilder().setPageSize(200).setPageToken(pageToken).build();
      var answer = connection.scenario(stub -> stub.listScenarios(request));
      scenarios.addAll(answer.getScenariosList());
      pageToken = answer.getNextPageToken();
    } while (!pageToken.isEmpty());
    return scenarios;
  }

  /**
   * Gives what every player may read before the game.
   *
   * @param name with or without {@code scenarios/}
   */
  public Scenario get(String name) {
    var request = GetScenarioRequest.newBuilder().setName(resourceName(name)).build();
    return connection.scenario(stub -> stub.getScenario(request)).getScenario();
  }

  /** The scenario's resource name, for a name with or without {@code scenarios/}. */
  public static String resourceName(String name) {
    return name.startsWith(COLLECTION) ? name : COLLECTION + name;
  }
}
