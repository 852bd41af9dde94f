package org.demarche.engine.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.engine.session.Command.MessageAudience;
import org.demarche.engine.session.Message;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.SessionState;

/**
 * Shows a seat the messages it may read.
 *
 * <ul>
 *   <li>A message is read by its sender's team and its audience, and by those who see everything.
 *   <li>Of an unsigned message, only the sender's team and those who see everything learn from whom
 *       it is and who else reads it, even after the end.
 *   <li>That a message quotes another is told to those who may read both.
 * </ul>
 */
final class MessageViewer {
  private final SessionState state;
  private final Seat reader;

  MessageViewer(SessionState state, Seat reader) {
    this.state = state;
    this.reader = reader;
  }

  /** Oldest first. */
  List<Message> messages() {
    List<Message> read =
        state.messages().stream().filter(message -> message.isReadBy(reader)).toList();
    Set<String> ids = read.stream().map(Message::id).collect(Collectors.toSet());
    return read.stream()
        .map(message -> ids.contains(message.replyTo()) ? message : unquoted(message))
        .map(message -> knowsSender(message) ? message : message.unsigned(seen(message)))
        .toList();
  }

  private static Message unquoted(Message message) {
    return message.replyTo().isEmpty() ? message : message.withoutQuote();
  }

  private boolean knowsSender(Message message) {
    return !message.anonymous()
        || Viewpoints.of(reader) instanceof Viewpoint.Control
        || (reader.role() == Seat.Role.MEMBER && reader.team() == message.team());
  }

  /** As much of the audience as the reader is. */
  private MessageAudience seen(Message message) {
    MessageAudience audience = message.audience();
    return new MessageAudience(
        audience.everyone(),
        audience.teams().stream().filter(team -> team == reader.team()).toList(),
        audience.control() && reader.role().facilitates(),
        audience.seats().stream().filter(reader.id()::equals).toList());
  }
}
