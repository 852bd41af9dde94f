package org.demarche.api.mapping;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.BotPolicy.TeamPolicy;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Track;
import org.demarche.engine.turn.Moment;
import org.demarche.protocol.v1.Citation;
import org.demarche.protocol.v1.Consent;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.DebriefQuestion;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.Policy;
import org.demarche.protocol.v1.Question;
import org.demarche.protocol.v1.ResourceInfo;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.ScenarioSummary;
import org.demarche.protocol.v1.Source;
import org.demarche.protocol.v1.TeamInfo;
import org.demarche.protocol.v1.Thesis;
import org.demarche.protocol.v1.TrackInfo;
import org.demarche.protocol.v1.TurnInfo;

/**
 * What everybody may read of one scenario. What it keeps from its players (starting values,
 * weights, objectives, briefs, effects) is not mapped.
 */
public final class ScenarioMapper {
  private final org.demarche.engine.model.Scenario scenario;
  private final List<TeamInfo> teams;
  private final List<TrackInfo> tracks;
  private final CostWords costsAtStart;
  private final ParameterMapper parameters;

  public ScenarioMapper(org.demarche.engine.model.Scenario scenario) {
    this.scenario = scenario;
    this.teams =
        IntStream.range(0, scenario.teamCount())
            .mapToObj(team -> team(scenario.actors().get(team), scenario.talk().titles(team)))
            .toList();
    this.tracks = scenario.slots().stream().map(this::track).toList();
    this.costsAtStart = CostWords.atStart(scenario);
    this.parameters = new ParameterMapper(scenario);
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
        .setShortGame(info.shortGame())
        .addAllTeams(teams)
        .build();
  }

  /** The whole public text. */
  public Scenario scenario() {
    return Scenario.newBuilder()
        .setSummary(summary())
        .setRules(scenario.info().rules())
        .addAllTurns(turns())
        .addAllTheses(theses())
        .addAllMoves(
            scenario.moves().stream()
                .filter(move -> move.opening() == Move.ALWAYS_OPEN)
                .map(move -> move(move, costsAtStart))
                .toList())
        .addAllDeals(scenario.deals().stream().map(deal -> deal(deal, costsAtStart)).toList())
        .addAllTracks(tracks)
        .addAllResources(scenario.resources().stream().map(ScenarioMapper::resource).toList())
        .addAllSources(scenario.info().sources().stream().map(ScenarioMapper::source).toList())
        .setAssessmentQuestion(scenario.hasRivalTheses() ? scenario.scoring().question() : "")
        .addAllQuestions(scenario.questions().stream().map(ScenarioMapper::question).toList())
        .addAllDebrief(scenario.info().debrief().stream().map(ScenarioMapper::debrief).toList())
        .setDebriefPoints(scenario.scoring().debriefPoints())
        .addAllPolicies(policies())
        .setAnonymousMessages(scenario.talk().anonymous())
        .setQuizQuestions(scenario.quiz().questions().size())
        .build();
  }

  private List<Policy> policies() {
    return IntStream.range(0, scenario.bots().teams().size())
        .boxed()
        .flatMap(team -> scenario.bots().of(team).stream().map(policy -> policy(team, policy)))
        .toList();
  }

  /** What it is called; how it plays is not told. */
  private Policy policy(int team, TeamPolicy policy) {
    return Policy.newBuilder()
        .setTeam(actorId(team))
        .setId(policy.id())
        .setTitle(policy.title())
        .setText(policy.text())
        .build();
  }

  private List<Thesis> theses() {
    return scenario.hasRivalTheses()
        ? scenario.theses().stream().map(ScenarioMapper::thesis).toList()
        : List.of();
  }

  private static Question question(org.demarche.engine.model.Question question) {
    return Question.newBuilder()
        .setId(question.id())
        .setTitle(question.title())
        .setText(question.text())
        .setKind(EnumMapper.questionKind(question.kind()))
        .addAllOptions(question.options().stream().map(ParameterMapper::option).toList())
        .setEachTurn(question.resolution() == org.demarche.engine.model.Question.Resolution.TURN)
        .addAllCites(question.cites())
        .build();
  }

  private static DebriefQuestion debrief(ScenarioInfo.DebriefQuestion question) {
    return DebriefQuestion.newBuilder()
        .setText(question.text())
        .addAllCites(question.cites())
        .build();
  }

  TeamInfo team(int team) {
    return teams.get(team);
  }

  TrackInfo track(int slot) {
    return tracks.get(slot);
  }

  /** A move with what it costs at one moment. */
  public MoveInfo move(Move move, Moment now) {
    return move(move, CostWords.now(scenario, now));
  }

  /** A kind of deal with what it costs at one moment. */
  public DealInfo deal(DealKind deal, Moment now) {
    return deal(deal, CostWords.now(scenario, now));
  }

  private static TeamInfo team(Actor actor, List<String> offices) {
    return TeamInfo.newBuilder()
        .setId(actor.id())
        .setTitle(actor.title())
        .setShortTitle(actor.shortTitle())
        .setInText(actor.inText())
        .setColor(actor.color())
        .addAllRoleTitles(offices)
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
        .addAllParameters(move.parameters().stream().map(parameters::parameter).toList())
        .setCost(costs.of(move.costs(), move.parameters(), move.teams().getFirst()))
        .setSecret(move.secret())
        .addAllCites(move.cites())
        .setFree(move.limits().free())
        .setRepeat(move.limits().repeat())
        .setInject(
            move.opening() == Move.ALWAYS_OPEN ? "" : scenario.injects().get(move.opening()).id())
        .build();
  }

  private DealInfo deal(DealKind deal, CostWords costs) {
    return DealInfo.newBuilder()
        .setId(deal.id())
        .setTitle(deal.title())
        .setText(deal.text())
        .addAllParties(deal.parties().stream().map(this::actorId).toList())
        .addAllTerms(deal.terms().stream().map(parameters::parameter).toList())
        .setCost(cost(deal, costs))
        .setSecret(deal.secret())
        .addAllCites(deal.cites())
        .addAllProposers(deal.proposers().stream().map(this::actorId).toList())
        .addAllConsents(deal.consents().stream().map(this::consent).toList())
        .setStanding(deal.standing() != null)
        .setProject(deal.standing() != null && deal.standing().progress() != DealKind.Standing.NONE)
        .build();
  }

  private Consent consent(DealKind.Consent consent) {
    return Consent.newBuilder()
        .setActor(scenario.actors().get(consent.actor()).title())
        .setText(consent.text())
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
