package org.demarche.api.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.demarche.protocol.v1.AnswerDealRequest;
import org.demarche.protocol.v1.AuthoringServiceGrpc;
import org.demarche.protocol.v1.ClassServiceGrpc;
import org.demarche.protocol.v1.PlayServiceGrpc;
import org.demarche.protocol.v1.ScenarioServiceGrpc;
import org.demarche.protocol.v1.SessionServiceGrpc;
import org.demarche.protocol.v1.Viewpoint;
import org.demarche.protocol.v1.WhiteCellServiceGrpc;
import org.jspecify.annotations.Nullable;

/** Calls any method of the contract, with a request that is well-formed but may lead nowhere. */
public record AnyCall(MethodDescriptor<Message, Message> method) {

  /** Every method of every service. */
  public static List<AnyCall> all() {
    return services().stream()
        .flatMap(service -> service.getMethods().stream())
        .map(AnyCall::of)
        .toList();
  }

  public static List<ServiceDescriptor> services() {
    return List.of(
        AuthoringServiceGrpc.getServiceDescriptor(),
        ScenarioServiceGrpc.getServiceDescriptor(),
        SessionServiceGrpc.getServiceDescriptor(),
        PlayServiceGrpc.getServiceDescriptor(),
        WhiteCellServiceGrpc.getServiceDescriptor(),
        ClassServiceGrpc.getServiceDescriptor());
  }

  @SuppressWarnings("unchecked") // Every method of the contract has messages on both sides.
  private static AnyCall of(MethodDescriptor<?, ?> method) {
    return new AnyCall((MethodDescriptor<Message, Message>) method);
  }

  /** For example {@code PlayService/GetView}. */
  public String name() {
    return method.getFullMethodName().substring("demarche.v1.".length());
  }

  /** Whether it takes this kind of request. */
  public boolean takes(Message request) {
    return prototype().getDescriptorForType().equals(request.getDescriptorForType());
  }

  /** Whether the request names a class, and nothing else will do. */
  public boolean namesClass() {
    return name().equals("ClassService/GetClass");
  }

  /** Whether the request names a session, or the class that it is in. */
  public boolean namesSession() {
    return prototype().getDescriptorForType().getFields().stream().anyMatch(this::isSessionName);
  }

  private boolean isSessionName(FieldDescriptor field) {
    return !name().startsWith("ScenarioService")
        && (field.getName().equals("name") || field.getName().equals("parent"));
  }

  /**
   * A request.
   *
   * @param named the session or class it names, if it names one
   */
  public Message request(String named) {
    Message.Builder request = prototype().newBuilderForType();
    for (FieldDescriptor field : request.getDescriptorForType().getFields()) {
      var value = value(field, named);
      if (value != null) {
        request.setField(field, value);
      }
    }
    return request.build();
  }

  private @Nullable Object value(FieldDescriptor field, String named) {
    if (isSessionName(field)) {
      return name().endsWith("Seat") ? named + "/seats/s99" : named;
    }
    return switch (field.getName()) {
      case "name" -> Tutorial.NAME;
      case "team" -> "japan";
      case "text" -> "hello";
      case "answer" -> AnswerDealRequest.Answer.ANSWER_ACCEPT.getValueDescriptor();
      case "viewpoint" -> Viewpoint.newBuilder().setEveryone(true).build();
      default -> null;
    };
  }

  private Message prototype() {
    return ((PrototypeMarshaller<Message>) method.getRequestMarshaller()).getMessagePrototype();
  }

  /**
   * Calls it, and leaves after the first message of the answer.
   *
   * @return the refusal; null if there was a message
   */
  public @Nullable Refused call(ApiClient client, Message request) {
    CompletableFuture<@Nullable Refused> answer = new CompletableFuture<>();
    ClientCall<Message, Message> call = channel(client).newCall(method, CallOptions.DEFAULT);
    call.start(new First(answer), new Metadata());
    call.sendMessage(request);
    call.halfClose();
    call.request(1);
    try {
      return answer.orTimeout(20, SECONDS).join();
    } finally {
      call.cancel("Heard enough.", null);
    }
  }

  private Channel channel(ApiClient client) {
    Map<String, Channel> channels =
        Map.of(
            AuthoringServiceGrpc.SERVICE_NAME, client.authoring().getChannel(),
            ScenarioServiceGrpc.SERVICE_NAME, client.scenarios().getChannel(),
            SessionServiceGrpc.SERVICE_NAME, client.sessions().getChannel(),
            PlayServiceGrpc.SERVICE_NAME, client.play().getChannel(),
            WhiteCellServiceGrpc.SERVICE_NAME, client.play().getChannel(),
            ClassServiceGrpc.SERVICE_NAME, client.play().getChannel());
    return Stream.ofNullable(channels.get(method.getServiceName())).findFirst().orElseThrow();
  }

  private static final class First extends ClientCall.Listener<Message> {
    private final CompletableFuture<@Nullable Refused> answer;

    First(CompletableFuture<@Nullable Refused> answer) {
      this.answer = answer;
    }

    @Override
    public void onMessage(Message message) {
      answer.complete(null);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      if (!status.isOk()) {
        answer.complete(Refused.of(StatusProto.fromStatusAndTrailers(status, trailers)));
      }
      answer.complete(null);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
