package org.demarche.scenario.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.engine.model.Frame;
import org.demarche.engine.model.Parameter.Kind;
import org.demarche.engine.model.Track;
import org.demarche.engine.model.TrackRef;
import org.demarche.engine.model.TrackRef.ActorRef;
import org.demarche.scenario.compile.TrackName.Found;
import org.demarche.scenario.compile.TrackName.Reach;
import org.demarche.scenario.compile.TrackName.Wrong;
import org.demarche.scenario.expression.Meaning;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Finds the slots that a track's name such as {@code trust.self.russia} may stand for. */
final class TrackResolver {
  private final Scope scope;
  private final Vocabulary vocabulary;
  private final List<String> known;

  /**
   * @param known with what the name may begin, if no track is called so
   */
  TrackResolver(Scope scope, List<String> known) {
    this.scope = scope;
    this.vocabulary = scope.vocabulary();
    this.known = known;
  }

  /**
   * A word that stands for an actor.
   *
   * @param role in {@link Frame#roles}; -1 if it names one actor
   * @param actors whom it may stand for
   */
  private record Part(String word, int from, int role, List<Integer> actors) {
    ActorRef ref() {
      return role < 0 ? new ActorRef.Named(actors.getFirst()) : new ActorRef.Role(role);
    }
  }

  TrackName resolve(String name) {
    String[] words = name.split("\\.", -1);
    int track = vocabulary.trackIds().indexOf(words[0]);
    if (track < 0) {
      String fix = Nearest.fix(words[0], known);
      return wrong("there is no track \"" + words[0] + "\"", fix, 0, words[0]);
    }
    vocabulary.useTrack(track);
    int actors = actors(vocabulary.tracks().get(track));
    if (words.length - 1 != actors) {
      return wrongCount(track, actors, name);
    }
    List<Part> parts = new ArrayList<>();
    int from = words[0].length() + 1;
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      Part part = part(word, from);
      if (part == null) {
        return unknownActor(word, from);
      }
      parts.add(part);
      from += word.length() + 1;
    }
    return find(name, track, parts);
  }

  private static int actors(Track track) {
    return switch (track.scope()) {
      case WORLD -> 0;
      case ACTOR -> 1;
      case PAIR, DIRECTED_PAIR -> 2;
    };
  }

  private TrackName wrongCount(int track, int actors, String name) {
    String id = vocabulary.tracks().get(track).id();
    String message =
        switch (actors) {
          case 0 -> "\"" + id + "\" is about the world, not about an actor";
          case 1 -> "\"" + id + "\" is about one actor";
          default -> "\"" + id + "\" is about two actors";
        };
    List<Integer> slots = vocabulary.slotsOf(track);
    String fix =
        slots.isEmpty()
            ? ""
            : "For example \"" + vocabulary.slots().get(slots.getFirst()).id() + "\".";
    return new Wrong(ProblemKind.NO_SUCH_SLOT, message, fix, 0, name.length());
  }

  private @Nullable Part part(String word, int from) {
    int actor = vocabulary.actorIds().indexOf(word);
    if (actor >= 0) {
      return new Part(word, from, -1, List.of(actor));
    }
    Integer named = scope.named(word);
    if (named != null) {
      return new Part(word, from, -1, List.of(named));
    }
    if (word.equals("other") && !scope.others().isEmpty()) {
      return role(word, from, Frame.OTHER, scope.others());
    }
    if (word.equals("self") && !scope.selves().isEmpty()) {
      return role(word, from, Frame.SELF, scope.selves());
    }
    int parameter = scope.parameter(word);
    return parameter >= 0 && scope.parameters().get(parameter).kind() instanceof Kind.OfActor kind
        ? role(word, from, Frame.PARAMETERS + parameter, kind.actors())
        : null;
  }

  private static @Nullable Part role(String word, int from, int role, List<Integer> actors) {
    return actors.isEmpty() ? null : new Part(word, from, role, actors);
  }

  private TrackName unknownActor(String word, int from) {
    if (word.equals("other")) {
      Meaning.Nothing noOther = scope.noOther(from);
      return new Wrong(noOther.kind(), noOther.message(), noOther.fix(), from, word.length());
    }
    if (word.equals("self")) {
      Meaning.Nothing noSelf = scope.noSelf(from);
      return new Wrong(noSelf.kind(), noSelf.message(), noSelf.fix(), from, word.length());
    }
    String fix = Nearest.fix(word, scope.actorWords());
    return wrong("there is no actor \"" + word + "\"", fix, from, word);
  }

  private static Wrong wrong(String message, String fix, int from, String word) {
    return new Wrong(ProblemKind.UNKNOWN_NAME, message, fix, from, Math.max(1, word.length()));
  }

  private TrackName find(String name, int track, List<Part> parts) {
    int[] table = vocabulary.table(track);
    List<Reach> reach = new ArrayList<>();
    if (parts.isEmpty()) {
      reach.add(new Reach(-1, table[0]));
      return new Found(new TrackRef.Fixed(table[0]), track, reach);
    }
    Part first = parts.getFirst();
    Part second = parts.size() > 1 ? parts.get(1) : null;
    for (int a : first.actors()) {
      for (int b : second == null ? List.of(-1) : second.actors()) {
        if (second != null && a == b && cannotBeOne(first, second)) {
          continue;
        }
        int slot = b < 0 ? table[a] : table[a * vocabulary.actors().size() + b];
        if (slot < 0) {
          return noSlot(name, track, first, second, a, b);
        }
        reach.add(new Reach(self(first, second, a, b), slot));
      }
    }
    return new Found(reference(table, first, second, reach), track, reach);
  }

  /** An actor parameter is never the mover, and an other neither of them. */
  private static boolean cannotBeOne(Part first, Part second) {
    if (first.role() == Frame.OTHER || second.role() == Frame.OTHER) {
      return true;
    }
    return Math.min(first.role(), second.role()) == Frame.SELF && first.role() != second.role();
  }

  private static int self(Part first, @Nullable Part second, int a, int b) {
    if (first.role() == Frame.SELF) {
      return a;
    }
    return second != null && second.role() == Frame.SELF ? b : -1;
  }

  private TrackRef reference(int[] table, Part first, @Nullable Part second, List<Reach> reach) {
    boolean fixed = first.role() < 0 && (second == null || second.role() < 0);
    if (fixed || reach.stream().mapToInt(Reach::slot).distinct().count() == 1) {
      return new TrackRef.Fixed(reach.getFirst().slot());
    }
    return new TrackRef.ByRole(
        first.ref(), second == null ? null : second.ref(), table, vocabulary.actors().size());
  }

  private TrackName noSlot(
      String name, int track, Part first, @Nullable Part second, int a, int b) {
    String title = vocabulary.tracks().get(track).id();
    String about =
        b < 0
            ? vocabulary.actorTitle(a)
            : vocabulary.actorTitle(a) + " and " + vocabulary.actorTitle(b);
    String when = when(first, a) + (second == null ? "" : when(second, b));
    String message = "there is no \"" + title + "\" of " + about + when;
    return new Wrong(
        ProblemKind.NO_SUCH_SLOT,
        message,
        "Name actors that the track is about.",
        0,
        name.length());
  }

  private String when(Part part, int actor) {
    return part.role() < 0
        ? ""
        : ", and \"" + part.word() + "\" may be " + vocabulary.actorTitle(actor);
  }
}
