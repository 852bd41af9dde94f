package org.demarche.api.mapping;

import org.demarche.engine.session.DealClause;
import org.demarche.engine.session.DealStep;
import org.demarche.engine.session.Label;
import org.demarche.engine.session.Message;
import org.demarche.engine.view.SeatView;
import org.demarche.protocol.v1.DealStatus;
import org.jspecify.annotations.Nullable;

/** The closed sets of words of talk and deals, both ways. */
final class TalkEnums {
  private TalkEnums() {}

  static org.demarche.protocol.v1.Message.Kind kind(Message.Kind kind) {
    return switch (kind) {
      case TALK -> org.demarche.protocol.v1.Message.Kind.KIND_TALK;
      case COMMUNIQUE -> org.demarche.protocol.v1.Message.Kind.KIND_COMMUNIQUE;
      case BROADCAST -> org.demarche.protocol.v1.Message.Kind.KIND_BROADCAST;
      case QUESTION -> org.demarche.protocol.v1.Message.Kind.KIND_QUESTION;
      case ANSWER -> org.demarche.protocol.v1.Message.Kind.KIND_ANSWER;
    };
  }

  /** Talk if it is not specified; null for a kind of a later contract. */
  static Message.@Nullable Kind kind(org.demarche.protocol.v1.Message.Kind kind) {
    return switch (kind) {
      case KIND_TALK, KIND_UNSPECIFIED -> Message.Kind.TALK;
      case KIND_COMMUNIQUE -> Message.Kind.COMMUNIQUE;
      case KIND_BROADCAST -> Message.Kind.BROADCAST;
      case KIND_QUESTION -> Message.Kind.QUESTION;
      case KIND_ANSWER -> Message.Kind.ANSWER;
      case UNRECOGNIZED -> null;
    };
  }

  /** Null if the client named none, or one of a later contract. */
  static Label.@Nullable Kind labelKind(org.demarche.protocol.v1.Label.Kind kind) {
    return switch (kind) {
      case KIND_SINCERE -> Label.Kind.SINCERE;
      case KIND_BLUFF -> Label.Kind.BLUFF;
      case KIND_BELIEVED -> Label.Kind.BELIEVED;
      case KIND_DOUBTED -> Label.Kind.DOUBTED;
      case KIND_NONE -> Label.Kind.NONE;
      case KIND_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  static org.demarche.protocol.v1.DealClause.Visibility visibility(
      DealClause.Visibility visibility) {
    return switch (visibility) {
      case PUBLIC -> org.demarche.protocol.v1.DealClause.Visibility.VISIBILITY_PUBLIC;
      case PARTIES -> org.demarche.protocol.v1.DealClause.Visibility.VISIBILITY_PARTIES;
      case HIDDEN -> org.demarche.protocol.v1.DealClause.Visibility.VISIBILITY_HIDDEN;
    };
  }

  /** Null if the client named none, or one of a later contract. */
  static DealClause.@Nullable Visibility visibility(
      org.demarche.protocol.v1.DealClause.Visibility visibility) {
    return switch (visibility) {
      case VISIBILITY_PUBLIC -> DealClause.Visibility.PUBLIC;
      case VISIBILITY_PARTIES -> DealClause.Visibility.PARTIES;
      case VISIBILITY_HIDDEN -> DealClause.Visibility.HIDDEN;
      case VISIBILITY_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  static org.demarche.protocol.v1.DealStep.Kind stepKind(DealStep.Kind kind) {
    return switch (kind) {
      case PROPOSED -> org.demarche.protocol.v1.DealStep.Kind.KIND_PROPOSED;
      case SIGNED -> org.demarche.protocol.v1.DealStep.Kind.KIND_SIGNED;
      case REJECTED -> org.demarche.protocol.v1.DealStep.Kind.KIND_REJECTED;
      case COUNTERED -> org.demarche.protocol.v1.DealStep.Kind.KIND_COUNTERED;
      case WITHDRAWN -> org.demarche.protocol.v1.DealStep.Kind.KIND_WITHDRAWN;
      case EXPIRED -> org.demarche.protocol.v1.DealStep.Kind.KIND_EXPIRED;
      case IN_FORCE -> org.demarche.protocol.v1.DealStep.Kind.KIND_IN_FORCE;
    };
  }

  static DealStatus.Kind statusKind(SeatView.DealStatus.Kind kind) {
    return switch (kind) {
      case IN_FORCE -> DealStatus.Kind.KIND_IN_FORCE;
      case DELAYED -> DealStatus.Kind.KIND_DELAYED;
      case DELIVERED -> DealStatus.Kind.KIND_DELIVERED;
      case BREACHED -> DealStatus.Kind.KIND_BREACHED;
      case LEAKED -> DealStatus.Kind.KIND_LEAKED;
      case RENEGED -> DealStatus.Kind.KIND_RENEGED;
      case OVER -> DealStatus.Kind.KIND_OVER;
    };
  }
}
