package org.demarche.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.cli.intent.Choice;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.intent.Values;
import org.demarche.cli.remote.PlayCalls;
import org.demarche.cli.remote.TalkCalls;
import org.demarche.protocol.v1.CounterDealRequest;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealForm;

/** Answers a proposal with another: what is not named again stays as it was proposed. */
final class Counter {
  private final PlayCalls play;
  private final TalkCalls talk;

  Counter(PlayCalls play, TalkCalls talk) {
    this.play = play;
    this.talk = talk;
  }

  /** A proposal made in secret is not answered in the open by mistake. */
  private static DealForm kept(DealForm form, Deal countered) {
    return form.toBuilder().setSecret(form.getSecret() || countered.getSecret()).build();
  }

  Deal propose(String id, Map<String, String> changed, String note, DealForm form) {
    var deals =
        play.view().getDealsList().stream()
            .map(deal -> new Choice<>(deal.getId(), "", deal))
            .toList();
    var countered = Choice.pick("deal", id, deals);
    var kind = Lookup.deal(countered.getDeal(), play.moves().getDealsList()).getDeal();
    var terms = new LinkedHashMap<>(countered.getTermsMap());
    terms.putAll(Values.resolve(changed, kind.getTermsList(), kind.getId()));
    return talk.counter(
        CounterDealRequest.newBuilder()
            .setId(countered.getId())
            .putAllTerms(terms)
            .setNote(note)
            .setForm(kept(form, countered)));
  }
}
