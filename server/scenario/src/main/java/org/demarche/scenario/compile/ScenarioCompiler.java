package org.demarche.scenario.compile;

import java.util.List;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.CalendarTurn;
import org.demarche.engine.model.DealKind;
import org.demarche.engine.model.Inject;
import org.demarche.engine.model.Move;
import org.demarche.engine.model.Rule;
import org.demarche.engine.model.Scenario;
import org.demarche.engine.model.ScenarioInfo;
import org.demarche.engine.model.Scoring;
import org.demarche.scenario.analysis.Analysis;
import org.demarche.scenario.expression.CelCompiler;
import org.demarche.scenario.source.Fields;
import org.demarche.scenario.source.Folder;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlMap;
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
    Fields root = Document.read(folder, problems);
    if (root == null) {
      return null;
    }
    Texts texts = new Texts(folder);
    String guide = texts.read(root.scalar("guide"));
    BasicsReader basics = new BasicsReader(root);
    Cites cites = Cites.read(root);
    Vocabulary vocabulary = vocabulary(root, basics, texts, cites);
    ScenarioInfo info = basics.info(folderName, folder.digest(), guide, cites);
    Context context = new Context(vocabulary, cites, cel, problems);
    Scenario scenario = compile(root, basics, info, context);
    new Usage(root, vocabulary).check();
    if (problems.hasErrors()) {
      return null;
    }
    Analysis.check(root, scenario);
    return scenario;
  }

  private static Vocabulary vocabulary(Fields root, BasicsReader basics, Texts texts, Cites cites) {
    ActorReader actorReader = new ActorReader(root, texts);
    int teamCount = actorReader.readTeams();
    List<Actor> actors = actorReader.readActors();
    TrackReader tracks = new TrackReader(root, actors, teamCount, cites);
    tracks.read();
    ThesisReader theses = new ThesisReader(root, texts, cites);
    theses.read();
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
        List.of(),
        List.of());
  }

  private static Scenario compile(
      Fields root, BasicsReader basics, ScenarioInfo info, Context context) {
    List<CalendarTurn> calendar = basics.calendar();
    int moveLimit = root.whole("move_limit", 1, MAXIMUM_MOVES, DEFAULT_MOVES);
    List<Move> moves = new MoveReader(root, context, moveLimit).read();
    List<DealKind> deals = new DealReader(root, context).read();
    EventReader events = new EventReader(root, context, Math.max(1, calendar.size()));
    List<Rule> rules = events.rules();
    List<Inject> injects = events.injects();
    ScoringReader scores = new ScoringReader(root, context);
    Scoring scoring = scores.scoring();
    Vocabulary vocabulary = context.vocabulary();
    return new Scenario(
        info,
        calendar,
        vocabulary.actors(),
        vocabulary.teamCount(),
        moveLimit,
        vocabulary.resources(),
        vocabulary.tracks(),
        vocabulary.slots(),
        vocabulary.theses(),
        vocabulary.channels(),
        moves,
        deals,
        rules,
        injects,
        scores.objectives(scoring.objectivePoints()),
        scoring,
        new BotReader(root, context, moves, deals).read());
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
