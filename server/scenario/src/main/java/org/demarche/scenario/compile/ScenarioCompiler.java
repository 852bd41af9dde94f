package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.Conduct;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Derivation;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Modifier;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Objective;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Scoring;
import org.demarche.scenario.analysis.Analysis;
import org.demarche.scenario.expand.Expansion;
import org.demarche.scenario.expression.CelCompiler;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;
import org.demarche.scenario.source.YamlValue.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Reads all sections of a scenario in the order in which they build on each other. */
public final class ScenarioCompiler {
  static final int MAXIMUM_MOVES = 20;
  static final int DEFAULT_MOVES = 3;

  private final CelCompiler cel;

  public ScenarioCompiler(CelCompiler cel) {
    this.cel = cel;
  }

  /**
   * @param folderName what the scenario has to be called
   * @return null if there were errors, which are then among the problems
   */
  public @Nullable Scenario compile(Folder folder, String folderName, Problems problems) {
    Fields written = Document.read(folder, problems);
    if (written == null) {
      return null;
    }
    Fields root = written.mapped(Expansion::of);
    Texts texts = new Texts(folder);
    String guide = texts.read(root.scalar("guide"));
    BasicsReader basics = new BasicsReader(root);
    Cites cites = Cites.read(root);
    ThesisReader theses = new ThesisReader(root, texts, cites);
    Vocabulary vocabulary = vocabulary(root, basics, texts, cites, theses);
    ScenarioInfo info = basics.info(folderName, folder.digest(), guide, cites);
    Context context = new Context(vocabulary, cites, cel, problems);
    Scenario scenario = compile(root, basics, info, theses.modifiers(), context);
    new Usage(root, vocabulary).check();
    cites.checkUse();
    if (problems.hasErrors()) {
      return null;
    }
    Analysis.check(root, scenario);
    return scenario;
  }

  private static Vocabulary vocabulary(
      Fields root, BasicsReader basics, Texts texts, Cites cites, ThesisReader theses) {
    ActorReader actorReader = new ActorReader(root, texts, cites);
    int teamCount = actorReader.readTeams();
    List<Actor> actors = actorReader.readActors();
    TrackReader tracks = new TrackReader(root, actors, teamCount, cites);
    tracks.read();
    theses.read();
    List<YamlEntry> injects = injects(root);
    List<String> teams = actors.subList(0, teamCount).stream().map(Actor::id).toList();
    return new Vocabulary(
        actors,
        teamCount,
        basics.resources(teams),
        tracks.tracks(),
        tracks.slots(),
        theses.theses(),
        theses.parameters(),
        basics.channels(cites),
        ids(root.optional("deals")),
        injects.stream().map(inject -> inject.key().text()).toList(),
        open(injects));
  }

  /** Injects and then cards, as far as they can be read. */
  private static List<YamlEntry> injects(Fields root) {
    List<YamlEntry> injects = new ArrayList<>(entries(root.optional("injects")));
    for (YamlEntry deck : entries(root.optional("decks"))) {
      injects.addAll(entries(value(deck, "cards")));
    }
    return injects;
  }

  /** Which of them everyone reads of. */
  private static BitSet open(List<YamlEntry> injects) {
    BitSet open = new BitSet();
    for (int index = 0; index < injects.size(); index++) {
      YamlValue audience = value(injects.get(index), AudienceReader.KEY);
      boolean everyone = audience instanceof YamlScalar all && all.text().equals("everyone");
      open.set(index, audience == null || everyone);
    }
    return open;
  }

  private static @Nullable YamlValue value(YamlEntry entry, String key) {
    YamlEntry found = entry.value() instanceof YamlMap map ? map.find(key) : null;
    return found == null ? null : found.value();
  }

  private static List<String> ids(@Nullable YamlValue section) {
    return entries(section).stream().map(entry -> entry.key().text()).toList();
  }

  private static List<YamlEntry> entries(@Nullable YamlValue section) {
    return section instanceof YamlMap map ? map.entries() : List.of();
  }

  private static Scenario compile(
      Fields root,
      BasicsReader basics,
      ScenarioInfo info,
      List<Modifier> modifiers,
      Context context) {
    Vocabulary vocabulary = context.vocabulary();
    List<CalendarTurn> calendar = basics.calendar();
    List<Derivation> derivations = new DerivationReader(root, context).read();
    int moveLimit = root.whole("move_limit", 1, MAXIMUM_MOVES, DEFAULT_MOVES);
    double repeat = root.number("repeat", 0, 1, 1);
    List<Move> moves = new MoveReader(root, context, moveLimit, repeat).read();
    List<DealKind> deals = new DealReader(root, context).read();
    List<String> moveIds = moves.stream().map(Move::id).toList();
    EventReader events = new EventReader(root, context, Math.max(1, calendar.size()), moveIds);
    List<Rule> rules = events.rules();
    List<Inject> injects = events.injects();
    ScoringReader scores = new ScoringReader(root, context);
    Scoring scoring = scores.scoring();
    List<Objective> objectives = scores.objectives(scoring.objectivePoints());
    BotReader bots = new BotReader(root, context, moves, deals, objectives);
    return new Scenario(
        info,
        calendar,
        vocabulary.actors(),
        vocabulary.teamCount(),
        moveLimit,
        basics.moveOrder(),
        vocabulary.resources(),
        vocabulary.tracks(),
        DerivationReader.started(vocabulary.slots(), vocabulary.tracks(), derivations),
        derivations,
        vocabulary.theses(),
        modifiers,
        vocabulary.channels(),
        moves,
        deals,
        rules,
        injects,
        events.decks(),
        objectives,
        new QuestionReader(root, context).read(),
        scoring,
        bots.read(),
        bots.absent(),
        new Conduct(
            new TalkReader(root).read(),
            basics.demands(),
            new RunningConditions(context.cel(), context.vocabulary()),
            new QuizReader(root, context).read()));
  }

  /** Reports what is declared and never used. */
  private record Usage(Fields root, Vocabulary vocabulary) {

    void check() {
      for (int track = 0; track < vocabulary.tracks().size(); track++) {
        if (!vocabulary.isTrackUsed(track)) {
          String id = vocabulary.tracks().get(track).id();
          unused(ProblemKind.UNUSED_TRACK, "tracks", id, "nothing reads or changes it");
        }
      }
      for (int channel = 0; channel < vocabulary.channels().size(); channel++) {
        String id = vocabulary.channels().get(channel).id();
        if (!vocabulary.isChannelFed(channel)) {
          unused(ProblemKind.UNUSED_CHANNEL, "channels", id, "nothing feeds it");
        } else if (!vocabulary.isChannelRead(channel)) {
          unused(ProblemKind.UNUSED_CHANNEL, "channels", id, "no rule reads it");
        }
      }
    }

    private void unused(ProblemKind kind, String section, String id, String why) {
      YamlValue.YamlEntry entry =
          root.optional(section) instanceof YamlMap map ? map.find(id) : null;
      if (entry != null) {
        String message = "\"" + id + "\" is of no use: " + why;
        root.problems().add(kind, entry.key().place(), message, "Use it, or leave it out.");
      }
    }
  }
}
