package org.demarche.api;

import java.time.Duration;
import org.demarche.api.mapping.OptionsMapper;
import org.demarche.protocol.v1.CreateSessionRequest;
import org.demarche.session.NewSession;

/** What is asked for when a session is created. */
final class NewSessions {
  private NewSessions() {}

  static NewSession of(CreateSessionRequest request, ScenarioCatalog catalog) {
    return new NewSession(
        request.getRequestId(),
        ScenarioGrpc.required(catalog, request.getScenario()),
        request.getTitle(),
        request.getFacilitatorName(),
        switch (request.getTurnMinutes()) {
          case 0 -> null;
          case -1 -> Duration.ZERO;
          default -> Duration.ofMinutes(request.getTurnMinutes());
        },
        request.getThesis(),
        request.getOptions().getThesisWeightsMap(),
        request.getSeed(),
        request.getTurns(),
        request.getDocumentOnly(),
        request.getModifiersList(),
        request.getBots(),
        OptionsMapper.options(request.getOptions()));
  }
}
