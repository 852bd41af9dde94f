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

  /** Whether it was sent unsigned. */
  public boolean anonymous() {
    return signature == Signature.ANONYMOUS;
  }

  /** Whether all members of a team read it. */
  public boolean isReadByTeam(int team) {
    return audience.everyone() || this.team == team || audience.teams().contains(team);
  }

  /** Whether the holder of a seat reads it. */
  public boolean isReadBy(Seat reader) {
    return audience.everyone()
        || audience.seats().contains(reader.id())
        || switch (reader.role()) {
          case OWNER, WHITE_CELL -> true;
          case MEMBER -> isReadByTeam(reader.team());
          case CONTROLLER -> audience.control() || isBy(reader);
          case UMPIRE, OBSERVER -> isBy(reader);
        };
  }

  private boolean isBy(Seat facilitator) {
    return team < 0 && seat.equals(facilitator.id());
  }

  /** The message as one reads it who may not know from whom it is, nor who else reads it. */
  public Message unsigned(Command.MessageAudience readers) {
    return new Message(
        id, -1, "", "", kind, signature, "", headline, text, replyTo, readers, turn, at);
  }

  /** The message without what it quotes. */
  public Message withoutQuote() {
    return new Message(
        id,
        team,
        seat,
        displayName,
        kind,
        signature,
        roleTitle,
        headline,
        text,
        "",
        audience,
        turn,
        at);
  }
}
