package org.demarche.api;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.demarche.api.mapping.ResourceNames;
import org.demarche.api.refusal.ApiReason;
import org.demarche.api.refusal.Refusals;
import org.demarche.engine.model.Scenario;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.GetScenarioResponse;
import org.demarche.protocol.v1.ListScenariosRequest;
import org.demarche.protocol.v1.ListScenariosResponse;
import org.demarche.protocol.v1.ScenarioServiceGrpc;
import org.demarche.protocol.v1.ScenarioSummary;

/** Answers the calls of ScenarioService. */
final class ScenarioGrpc extends ScenarioServiceGrpc.ScenarioServiceImplBase {
  private static final String LIST = "scenarios";

  private final ScenarioCatalog catalog;

  ScenarioGrpc(ScenarioCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void listScenarios(
      ListScenariosRequest request, StreamObserver<ListScenariosResponse> observer) {
    int size = PageToken.size(request.getPageSize());
    String after = PageToken.position(LIST, request.getPageToken());
    List<String> rest = catalog.names().stream().filter(name -> name.compareTo(after) > 0).toList();
    List<String> page = rest.subList(0, Math.min(size, rest.size()));
    String next = page.size() < rest.size() ? page.getLast() : "";
    Answers.send(
        observer,
        ListScenariosResponse.newBuilder()
            .addAllScenarios(page.stream().map(this::summary).toList())
            .setNextPageToken(PageToken.of(LIST, next))
            .build());
  }

  private ScenarioSummary summary(String name) {
    Scenario scenario = required(catalog, ResourceNames.scenario(name));
    return catalog.views(scenario).scenarios().summary();
  }

  @Override
  public void getScenario(
      GetScenarioRequest request, StreamObserver<GetScenarioResponse> observer) {
    Scenario scenario = required(catalog, request.getName());
    Answers.send(
        observer,
        GetScenarioResponse.newBuilder()
            .setScenario(catalog.views(scenario).scenarios().scenario())
            .build());
  }

  /**
   * The scenario with this name, or a refusal.
   *
   * @param name {@code scenarios/{scenario}}
   */
  static Scenario required(ScenarioCatalog catalog, String name) {
    String id = ResourceNames.parseScenario(name);
    Scenario scenario = id == null ? null : catalog.byName(id);
    if (scenario == null) {
      throw Refusals.of(
          ApiReason.SCENARIO_NOT_FOUND,
          "There is no scenario '%s'. This server has: %s."
              .formatted(
                  name,
                  String.join(
                      ", ", catalog.names().stream().map(ResourceNames::scenario).toList())));
    }
    return scenario;
  }
}
