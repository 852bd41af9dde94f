package org.demarche.cli.fake;

import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import org.demarche.protocol.v1.GetScenarioRequest;
import org.demarche.protocol.v1.GetScenarioResponse;
import org.demarche.protocol.v1.ListScenariosRequest;
import org.demarche.protocol.v1.ListScenariosResponse;
import org.demarche.protocol.v1.ScenarioServiceGrpc.ScenarioServiceImplBase;

/** Offers the one scenario there is. */
final class FakeScenarios extends ScenarioServiceImplBase {
  @Override
  public void listScenarios(
      ListScenariosRequest request, StreamObserver<ListScenariosResponse> to) {
    to.onNext(
        ListScenariosResponse.newBuilder().addScenarios(Samples.SCENARIO.getSummary()).build());
    to.onCompleted();
  }

  @Override
  public void getScenario(GetScenarioRequest request, StreamObserver<GetScenarioResponse> to) {
    if (request.getName().equals(Samples.RICH.getSummary().getName())) {
      to.onNext(GetScenarioResponse.newBuilder().setScenario(Samples.RICH).build());
      to.onCompleted();
    } else if (request.getName().equals(Samples.SCENARIO.getSummary().getName())) {
      to.onNext(GetScenarioResponse.newBuilder().setScenario(Samples.SCENARIO).build());
      to.onCompleted();
    } else {
      to.onError(
          Refusals.of(
              Code.NOT_FOUND,
              "SCENARIO_NOT_FOUND",
              "There is no scenario " + request.getName() + " here."));
    }
  }
}
