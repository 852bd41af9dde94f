package org.demarche.cli.command;

import java.util.List;
import org.demarche.cli.intent.Choice;
import org.demarche.cli.intent.Lookup;
import org.demarche.cli.intent.Values;
import org.demarche.cli.render.DealText;
import org.demarche.cli.render.DealsText;
import org.demarche.cli.render.MovesText;
import org.demarche.cli.render.Names;
import org.demarche.cli.render.SessionText;
import org.demarche.protocol.v1.AnswerDealRequest.Answer;
import org.demarche.protocol.v1.Deal;
import org.demarche.protocol.v1.DealForm;
import org.demarche.protocol.v1.ProposeDealRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Agreements with other teams. */
@Command(
    name = "deal",
    description = "Propose and answer agreements with other teams; alone, it lists them.",
    footer = {"", "Example: ${ROOT-COMMAND-NAME} deal propose island_talks formula=two"})
final class DealCommand implements Runnable {
  private final Context context;

  DealCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "List the deals you know of.")
  void list() {
    var view = context.play().view();
    var deals = view.getDealsList();
    context
        .output()
        .showAll("deals", deals, DealsText.lines(deals, Names.of(view), context.page()));
  }

  @Command(
      name = "kinds",
      description = "List the kinds of deals you may propose, and their terms.")
  void kinds(
      @Parameters(paramLabel = "KIND", arity = "0..1", description = "Show all of this one.")
          @Nullable String kind) {
    var play = context.play();
    var options = play.moves().getDealsList();
    var names = Names.of(play.view());
    if (kind == null) {
      var lines = MovesText.deals(options, names, context.page());
      context.output().showAll("deals", options, lines);
      context
          .output()
          .hint("Next: " + context.program() + " deal propose KIND KEY=VALUE... (all: kinds KIND)");
    } else {
      var option = Lookup.deal(kind, options);
      context.output().show(option, MovesText.deal(option, names, context.page()));
    }
  }

  @Command(
      name = "propose",
      description = "Propose a deal to its other parties, who see it at once.",
      footer = {
        "",
        "Example: ${ROOT-COMMAND-NAME} deal propose island_talks formula=two --note \"In June?\""
      })
  void propose(
      @Parameters(paramLabel = "KIND", description = "See: deal kinds.") String kind,
      @Parameters(
              paramLabel = "KEY=VALUE",
              arity = "0..*",
              description = "The terms; see: deal kinds KIND.")
          @Nullable List<String> terms,
      @Mixin DealFormOptions form,
      @Option(names = "--dry-run", description = "Only check it and show its price.")
          boolean dryRun) {
    var given = Values.parse(terms == null ? List.of() : terms);
    var play = context.play();
    var info = Lookup.deal(kind, play.moves().getDealsList()).getDeal();
    var resolved = Values.resolve(given, info.getTermsList(), info.getId());
    var deal =
        context
            .talk()
            .propose(
                ProposeDealRequest.newBuilder()
                    .setDeal(info.getId())
                    .putAllTerms(resolved)
                    .setNote(form.note)
                    .setForm(form(form))
                    .setValidateOnly(dryRun));
    var done = deal.getState() == Deal.State.STATE_ACCEPTED ? "Agreed " : "Proposed ";
    tell(deal, dryRun ? "Possible, nothing was proposed: " : done);
  }

  @Command(name = "show", description = "Show all of a deal: clauses, history, and how it stands.")
  void show(@Parameters(paramLabel = "ID", description = "Such as d3.") String id) {
    var view = context.play().view();
    var deals = view.getDealsList();
    var choices = deals.stream().map(deal -> new Choice<>(deal.getId(), "", deal)).toList();
    var deal = Choice.pick("deal", id, choices);
    var text = new DealText(Names.of(view), context.page());
    context.output().show(deal, text.lines(deal, deals));
  }

  @Command(name = "accept", description = "Agree to a proposal.")
  void accept(@Parameters(paramLabel = "ID", description = "Such as d3.") String id) {
    tell(context.play().answerDeal(id, Answer.ANSWER_ACCEPT), "Agreed to ");
  }

  @Command(name = "reject", description = "Say no to a proposal.")
  void reject(@Parameters(paramLabel = "ID", description = "Such as d3.") String id) {
    tell(context.play().answerDeal(id, Answer.ANSWER_REJECT), "Rejected ");
  }

  @Command(
      name = "withdraw",
      description = "Take back your proposal, or your consent while the turn is open.")
  void withdraw(@Parameters(paramLabel = "ID", description = "Such as d3.") String id) {
    tell(context.play().answerDeal(id, Answer.ANSWER_WITHDRAW), "Withdrew ");
  }

  @Command(
      name = "counter",
      description = "Reject a proposal and put other terms in its place.",
      footer = {"", "Example: ${ROOT-COMMAND-NAME} deal counter d3 formula=two_plus_alpha"})
  void counter(
      @Parameters(paramLabel = "ID", description = "Such as d3.") String id,
      @Parameters(
              paramLabel = "KEY=VALUE",
              arity = "0..*",
              description = "The terms that change; the others stay as proposed.")
          @Nullable List<String> terms,
      @Mixin DealFormOptions form) {
    var given = Values.parse(terms == null ? List.of() : terms);
    var counter = new Counter(context.play(), context.talk());
    var deal = counter.propose(id, given, form.note, form(form));
    tell(deal, "Answered " + id + " with ");
  }

  private DealForm form(DealFormOptions options) {
    var now = SessionText.instant(context.play().view().getSession().getServerTime());
    return options.form(now, context.page().zone());
  }

  private void tell(Deal deal, String what) {
    context.output().show(deal, List.of());
    if (!context.output().json()) {
      var names = Names.of(context.play().view());
      context.output().done(what + DealsText.line(deal, names));
      if (deal.getState() == Deal.State.STATE_ACCEPTED && !deal.getId().isEmpty()) {
        context.output().hint("It takes effect when the turn closes.");
      }
    }
  }
}
