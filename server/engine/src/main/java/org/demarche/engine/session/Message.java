package org.demarche.engine.session;

import java.time.Instant;

/**
 * Something said.
 *
 * @param id unique in the session, for example {@code t4hx9mwq}; it tells nothing, see {@link Ids}
 * @param team index of the sender's team; -1 for facilitators
 * @param seat the sender's seat; empty for bots
 * @param displayName of the person, whatever the message is signed with
 * @param signature what it is signed with
 * @param roleTitle the office it is signed with, if it is signed in role; else empty
 * @param headline of a communiqué; else empty
 * @param replyTo id of the message that it quotes or answers; empty for none
 */
public record Message(
    String id,
    int team,
    String seat,
    String displayName,
    Kind kind,
    Signature signature,
    String roleTitle,
    String headline,
    String text,
    String replyTo,
    Command.MessageAudience audience,
    int turn,
    Instant at) {

  /** What kind of message it is. */
  public enum Kind {
    TALK,
    /** A team's public statement. */
    COMMUNIQUE,
    /** A facilitator's word to all. */
    BROADCAST,
    /** A team's question to control. */
    QUESTION,
    /** Control's answer to such a question. */
    ANSWER
  }

  /** What a message is signed with. */
  public enum Signature {
    /** The person's name and team. */
    PERSON,
    /** An office of the team. */
    ROLE,
    /** Nothing: readers of other teams do not learn from whom it is. */
    ANONYMOUS
  }

  public Message {
    kind = kind == null ? Kind.TALK : kind;
    signature = signature == null ? Signature.PERSON : signature;
  }

  /** Plain talk, signed with a person's name. */
  public Message(
      String id,
      int team,
      String seat,
      String displayName,
      String text,
      Command.MessageAudience audience,
      int turn,
      Instant at) {
    this(
        id,
        team,
        seat,
        displayName,
        Kind.TALK,
        Signature.PERSON,
        "",
        "",
        text,
        "",
        audience,
        turn,
        at);
  }
}
