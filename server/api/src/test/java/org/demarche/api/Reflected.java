package org.demarche.api;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.reflection.v1.ServerReflectionGrpc.ServerReflectionStub;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.demarche.api.testkit.RunningApi;

/** What the server says of itself when a tool asks by reflection. */
final class Reflected {
  private Reflected() {}

  /** Full names of its services. */
  static List<String> services(RunningApi api) {
    CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
    var requests =
        api.anybody()
            .stub(ServerReflectionStub.class)
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {
                    answer.complete(response);
                  }

                  @Override
                  public void onError(Throwable error) {
                    answer.completeExceptionally(error);
                  }

                  @Override
                  public void onCompleted() {}
                });
    requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    var listed = answer.orTimeout(20, SECONDS).join();
    requests.onCompleted();
    return listed.getListServicesResponse().getServiceList().stream()
        .map(ServiceResponse::getName)
        .toList();
  }
}
