package org.demarche.api;

import io.grpc.stub.StreamObserver;

/** Ends calls that have one answer. */
final class Answers {
  private Answers() {}

  static <T> void send(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }
}
