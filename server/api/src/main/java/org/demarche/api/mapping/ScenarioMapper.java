package org.demarche.api.mapping;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Values;
import org.demarche.protocol.v1.ActorParameter;
import org.demarche.protocol.v1.ChoiceParameter;
import org.demarche.protocol.v1.Citation;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.NumberParameter;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Parameter;
import org.demarche.protocol.v1.ResourceInfo;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.ScenarioSummary;
import org.demarche.protocol.v1.Source;
import org.demarche.protocol.v1.TeamInfo;
import org.demarche.protocol.v1.TextParameter;
import org.demarche.protocol.v1.Thesis;
import org.demarche.protocol.v1.TrackInfo;
import org.demarche.protocol.v1.TrackParameter;
import org.demarche.protocol.v1.TurnInfo;
import org.demarche.protocol.v1.UmpireParameter;

/**
 * What everybody may read of one scenario. What it keeps from its players (starting values,
 * weights, objectives, briefs, effects) is not mapped.
 */
public final class ScenarioMapper {
  private final org.demarche.engine.model.Scenario scenario;
  private final List<TeamInfo> teams;
  private final List<TrackInfo> tracks;
  private final CostWords costsAtStart;

  public ScenarioMapper(org.demarche.engine.model.Scenario scenario) {
    this.scenario = scenario;
    this.teams = scenario.teams().stream().map(ScenarioMapper::team).toList();
    this.tracks = scenario.slots().stream().map(this::track).toList();
    this.costsAtStart = CostWords.atStart(scenario);
  }

  /** What a list of scenarios shows. */
  public ScenarioSummary summary() {
    ScenarioInfo info = scenario.info();
    return ScenarioSummary.newBuilder()
        .setName(ResourceNames.scenario(info.name()))
        .setTitle(info.title())
        .setSummary(info.summary())
        .setVersion(info.version())
        .setDigest(info.digest())
        .setTurns(scenario.turns())
        .setMinutes(info.minutes())
        .addAllTeams(teams)
        .build();
  }

  /** The whole public text. */
  public Scenario scenario() {
    return Scenario.newBuilder()
        .setSummary(summary())
        .setRules(scenario.info().rules())
        .addAllTurns(turns())
        .addAllTheses(scenario.theses().stream().map(ScenarioMapper::thesis).toList())
        .addAllMoves(scenario.moves().stream().map(move -> move(move, costsAtStart)).toList())
        .addAllDeals(scenario.deals().stream().map(deal -> deal(deal, costsAtStart)).toList())
        .addAllTracks(tracks)
        .addAllResources(scenario.resources().stream().map(ScenarioMapper::resource).toList())
        .addAllSources(scenario.info().sources().stream().map(ScenarioMapper::source).toList())
        .setAssessmentQuestion(scenario.scoring().question())
        .build();
  }

  TeamInfo team(int team) {
    return teams.get(team);
  }

  TrackInfo track(int slot) {
    return tracks.get(slot);
  }

  /**
   * A move with what it costs at one moment.
   *
   * @param turn from 1
   */
  public MoveInfo move(Move move, Values values, int turn) {
    return move(move, CostWords.now(scenario, values, turn));
  }

  /**
   * A kind of deal with what it costs at one moment.
   *
   * @param turn from 1
   */
  public DealInfo deal(DealKind deal, Values values, int turn) {
    return deal(deal, CostWords.now(scenario, values, turn));
  }

  private static TeamInfo team(Actor actor) {
    return TeamInfo.newBuilder()
        .setId(actor.id())
        .setTitle(actor.title())
        .setShortTitle(actor.shortTitle())
        .setInText(actor.inText())
        .setColor(actor.color())
        .build();
  }

  private TrackInfo track(Slot slot) {
    Track track = scenario.tracks().get(slot.track());
    return TrackInfo.newBuilder()
        .setId(slot.id())
        .setTitle(slot.title())
        .setText(track.text())
        .setMinimum(track.minimum())
        .setMaximum(track.maximum())
        .setUnit(track.unit())
        .setVisibility(VisibilityWords.of(scenario, slot))
        .setGroup(track.id())
        .setGroupTitle(track.title())
        .addAllActors(
            IntStream.of(slot.first(), slot.second())
                .filter(actor -> actor >= 0)
                .mapToObj(this::actorId)
                .toList())
        .addAllCites(track.cites())
        .build();
  }

  private List<TurnInfo> turns() {
    return IntStream.range(0, scenario.turns()).mapToObj(this::turn).toList();
  }

  private TurnInfo turn(int index) {
    CalendarTurn turn = scenario.calendar().get(index);
    return TurnInfo.newBuilder()
        .setNumber(index + 1)
        .setLabel(turn.label())
        .setMinutes(turn.minutes())
        .build();
  }

  private static Thesis thesis(org.demarche.engine.model.Thesis thesis) {
    return Thesis.newBuilder()
        .setId(thesis.id())
        .setTitle(thesis.title())
        .setText(thesis.text())
        .build();
  }

  private MoveInfo move(Move move, CostWords costs) {
    return MoveInfo.newBuilder()
        .setId(move.id())
        .setTitle(move.title())
        .setText(move.text())
        .addAllTeams(move.teams().stream().map(this::actorId).toList())
        .addAllParameters(move.parameters().stream().map(this::parameter).toList())
        .setCost(costs.of(move.costs(), move.parameters(), move.teams().getFirst()))
        .setSecret(move.secret())
        .addAllCites(move.cites())
        .build();
  }

  private DealInfo deal(DealKind deal, CostWords costs) {
    return DealInfo.newBuilder()
        .setId(deal.id())
        .setTitle(deal.title())
        .setText(deal.text())
        .addAllParties(deal.parties().stream().map(this::actorId).toList())
        .addAllTerms(deal.terms().stream().map(this::parameter).toList())
        .setCost(cost(deal, costs))
        .setSecret(deal.secret())
        .addAllCites(deal.cites())
        .build();
  }

  /** For example {@code 1 capital each}, or what each party pays if that differs. */
  private String cost(DealKind deal, CostWords costs) {
    List<String> words =
        IntStream.range(0, deal.parties().size())
            .mapToObj(i -> costs.of(deal.costs().get(i), deal.terms(), deal.parties().get(i)))
            .toList();
    if (words.stream().distinct().count() == 1) {
      String same = words.getFirst();
      return deal.costs().getFirst().isEmpty() ? same : same + " each";
    }
    return String.join(
        "; ",
        IntStream.range(0, words.size())
            .mapToObj(i -> team(deal.parties().get(i)).getTitle() + ": " + words.get(i))
            .toList());
  }

  private Parameter parameter(org.demarche.engine.model.Parameter parameter) {
    Parameter.Builder mapped =
        Parameter.newBuilder()
            .setId(parameter.id())
            .setTitle(parameter.title())
            .setText(parameter.text())
            .setDefaultValue(requireNonNullElse(parameter.defaultValue(), ""))
            .setSecret(parameter.secret());
    return switch (parameter.kind()) {
      case Kind.Choice(var options) ->
          mapped
              .setChoice(
                  ChoiceParameter.newBuilder()
                      .addAllOptions(options.stream().map(ScenarioMapper::option).toList()))
              .build();
      case Kind.Number number -> mapped.setNumber(number(number)).build();
      case Kind.OfActor(var actors) ->
          mapped
              .setActor(
                  ActorParameter.newBuilder()
                      .addAllOptions(actors.stream().map(this::actorOption).toList()))
              .build();
      case Kind.OfTrack(var slots) ->
          mapped
              .setTrack(
                  TrackParameter.newBuilder()
                      .addAllOptions(slots.stream().map(this::trackOption).toList()))
              .build();
      case Kind.OfDeal(var deals) ->
          mapped
              .setChoice(
                  ChoiceParameter.newBuilder()
                      .addAllOptions(
                          deals.stream()
                              .map(scenario.deals()::get)
                              .map(
                                  deal ->
                                      option(
                                          new org.demarche.engine.model.Parameter.Option(
                                              deal.id(), deal.title())))
                              .toList()))
              .build();
      case Kind.Umpire(double minimum, double maximum) ->
          mapped
              .setUmpire(UmpireParameter.newBuilder().setMinimum(minimum).setMaximum(maximum))
              .build();
      case Kind.Text(int maximumLength) ->
          mapped.setTextValue(TextParameter.newBuilder().setMaximumLength(maximumLength)).build();
    };
  }

  private static NumberParameter number(Kind.Number number) {
    return NumberParameter.newBuilder()
        .setMinimum(number.minimum())
        .setMaximum(number.maximum())
        .setStep(number.step())
        .build();
  }

  private static Option option(org.demarche.engine.model.Parameter.Option option) {
    return option(option.value(), option.title());
  }

  private Option actorOption(int index) {
    Actor actor = scenario.actors().get(index);
    return option(actor.id(), actor.title());
  }

  private Option trackOption(int index) {
    Slot slot = scenario.slots().get(index);
    return option(slot.id(), slot.title());
  }

  private static Option option(String value, String title) {
    return Option.newBuilder().setValue(value).setTitle(title).build();
  }

  private static ResourceInfo resource(org.demarche.engine.model.Resource resource) {
    return ResourceInfo.newBuilder()
        .setId(resource.id())
        .setTitle(resource.title())
        .setText(resource.text())
        .build();
  }

  private static Source source(ScenarioInfo.Source source) {
    return Source.newBuilder()
        .setId(source.id())
        .setTitle(source.title())
        .setText(source.text())
        .addAllCitations(source.citations().stream().map(ScenarioMapper::citation).toList())
        .build();
  }

  private static Citation citation(ScenarioInfo.Citation citation) {
    return Citation.newBuilder()
        .setId(citation.id())
        .setPlace(citation.place())
        .setText(citation.text())
        .build();
  }

  private String actorId(int actor) {
    return scenario.actors().get(actor).id();
  }
}
