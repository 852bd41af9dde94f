package org.demarche.engine.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to find a slot when the actors are known. */
public sealed interface TrackRef {

  /** The slot in this frame. */
  int slot(Frame frame);

  /** A slot known at compile time. */
  record Fixed(int slot) implements TrackRef {
    @Override
    public int slot(Frame frame) {
      return slot;
    }
  }

  /** A slot that depends on roles. */
  final class ByRole implements TrackRef {
    private final ActorRef first;
    private final @Nullable ActorRef second;
    private final int[] table;
    private final int actors;

    /**
     * Looks up slots in a table.
     *
     * @param first actor or role of the first place
     * @param second actor or role of the second place; null for an actor track
     * @param table slot by {@code first * actors + second} (or by {@code first}); -1 where there is
     *     none
     * @param actors the number of actors
     */
    public ByRole(ActorRef first, @Nullable ActorRef second, int[] table, int actors) {
      this.first = first;
      this.second = second;
      this.table = table.clone();
      this.actors = actors;
    }

    /** All slots that it may be. */
    public List<Integer> slots() {
      return Arrays.stream(table).filter(slot -> slot >= 0).distinct().boxed().toList();
    }

    @Override
    public int slot(Frame frame) {
      int a = first.actor(frame);
      return second == null ? table[a] : table[a * actors + second.actor(frame)];
    }

    /** Who is in the first place. */
    public ActorRef first() {
      return first;
    }

    /** Who is in the second place; null for an actor track. */
    public @Nullable ActorRef second() {
      return second;
    }

    /** Any of the slots that it may be; -1 if there is none. */
    public int anySlot() {
      for (int slot : table) {
        if (slot >= 0) {
          return slot;
        }
      }
      return -1;
    }
  }

  /** An actor, or the role that names one. */
  sealed interface ActorRef {
    int actor(Frame frame);

    /** An actor named by the scenario. */
    record Named(int actor) implements ActorRef {
      @Override
      public int actor(Frame frame) {
        return actor;
      }
    }

    /** {@code self} or an actor parameter, by its place in {@link Frame#roles}. */
    record Role(int role) implements ActorRef {
      @Override
      public int actor(Frame frame) {
        return frame.roles()[role];
      }
    }
  }
}
