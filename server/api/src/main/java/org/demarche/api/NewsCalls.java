package org.demarche.api;

import java.time.Instant;
import org.demarche.api.access.Holder;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.api.refusal.Refusals;
import org.demarche.protocol.v1.ListNewsResponse;
import org.demarche.protocol.v1.MarkSeenRequest;
import org.demarche.session.LoadedSession;
import org.demarche.session.News;
import org.demarche.session.Reading;

/** What is new to the holder of a seat. */
final class NewsCalls {
  private NewsCalls() {}

  static void markSeen(Holder holder, Reading reading, MarkSeenRequest request) {
    if (!reading.look(holder.session(), holder.seat(), request.getCursor())) {
      throw Refusals.ofField(
          "cursor", "This is no cursor of your seat. Give the one of your last view or change.");
    }
  }

  /**
   * @param now the server's clock
   */
  static ListNewsResponse list(Holder holder, Reading reading, ViewMapper mapper, Instant now) {
    LoadedSession session = holder.session();
    News news = reading.news(session, holder.seat());
    ListNewsResponse.Builder answer =
        ListNewsResponse.newBuilder()
            .addAllChanges(
                mapper.changes(news.changes(), session.id(), session.state().turn(), now))
            .setTooOld(news.tooOld());
    if (news.since() != null) {
      answer.setSince(mapper.time(news.since()));
    }
    return answer.build();
  }
}
