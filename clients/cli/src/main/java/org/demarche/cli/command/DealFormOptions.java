package org.demarche.cli.command;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.demarche.cli.intent.Moments;
import org.demarche.protocol.v1.DealClause;
import org.demarche.protocol.v1.DealClause.Visibility;
import org.demarche.protocol.v1.DealForm;
import picocli.CommandLine.Option;

/** How a deal is offered. */
final class DealFormOptions {
  @Option(
      names = "--note",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "A word to the other parties.")
  String note = "";

  @Option(names = "--secret", description = "The parties keep it to themselves.")
  private boolean secret;

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      defaultValue = "",
      description = "Until when it can be signed, such as 20m or 2026-03-01T14:00.")
  private String expires = "";

  @Option(
      names = "--clause",
      paramLabel = "TEXT",
      description = "Something agreed in words, for all who know of the deal; may be repeated.")
  private List<String> open = List.of();

  @Option(names = "--party-clause", paramLabel = "TEXT", description = "One for the parties.")
  private List<String> parties = List.of();

  @Option(
      names = "--hidden-clause",
      paramLabel = "TEXT",
      description = "A reservation that only your team reads.")
  private List<String> hidden = List.of();

  DealForm form(Instant now, ZoneId zone) {
    var form = DealForm.newBuilder().setSecret(secret);
    if (!expires.isEmpty()) {
      var until = Moments.read(expires, now, zone);
      form.setExpireTime(
          Timestamp.newBuilder().setSeconds(until.getEpochSecond()).setNanos(until.getNano()));
    }
    add(form, Visibility.VISIBILITY_PUBLIC, open);
    add(form, Visibility.VISIBILITY_PARTIES, parties);
    add(form, Visibility.VISIBILITY_HIDDEN, hidden);
    return form.build();
  }

  private static void add(DealForm.Builder form, Visibility visibility, List<String> texts) {
    texts.forEach(
        text -> form.addClauses(DealClause.newBuilder().setVisibility(visibility).setText(text)));
  }
}
