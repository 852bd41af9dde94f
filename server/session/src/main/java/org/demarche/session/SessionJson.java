package org.demarche.session;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.demarche.engine.session.Event;
import org.demarche.engine.session.Seat;
import org.demarche.engine.session.Stage;
import org.demarche.engine.turn.Values;

/**
 * How the engine's types are written as JSON.
 *
 * <p>Names of types are written constants, so a class may be renamed. The names of record
 * components and of enum constants are written as they are: renaming one changes the format, and
 * breaks the test that reads old logs.
 */
final class SessionJson {
  private SessionJson() {}

  static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        // Old entries lack the lists and texts that were added since.
        .withConfigOverride(List.class, SessionJson::emptyIfMissing)
        .withConfigOverride(String.class, SessionJson::emptyIfMissing)
        .addMixIn(Event.class, EventNames.class)
        .addMixIn(Stage.class, StageNames.class)
        .addMixIn(Seat.Role.class, RoleNames.class)
        .addModule(values());
  }

  private static void emptyIfMissing(MutableConfigOverride override) {
    override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  private static SimpleModule values() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, text(Instant.class, Instant::parse))
        .addSerializer(LocalTime.class, ToStringSerializer.instance)
        .addDeserializer(LocalTime.class, text(LocalTime.class, LocalTime::parse))
        .addSerializer(Duration.class, ToStringSerializer.instance)
        .addDeserializer(Duration.class, text(Duration.class, Duration::parse))
        .addSerializer(Values.class, new ValuesSerializer())
        .addDeserializer(Values.class, new ValuesDeserializer());
  }

  private static <T> StdDeserializer<T> text(Class<T> type, Function<String, T> parse) {
    return new TextDeserializer<>(type, parse);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Event.SessionCreated.class, name = "session_created"),
    @JsonSubTypes.Type(value = Event.SeatTaken.class, name = "seat_taken"),
    @JsonSubTypes.Type(value = Event.SeatRevoked.class, name = "seat_revoked"),
    @JsonSubTypes.Type(value = Event.BotSet.class, name = "bot_set"),
    @JsonSubTypes.Type(value = Event.SessionStarted.class, name = "session_started"),
    @JsonSubTypes.Type(value = Event.TurnOpened.class, name = "turn_opened"),
    @JsonSubTypes.Type(value = Event.SessionPaused.class, name = "session_paused"),
    @JsonSubTypes.Type(value = Event.SessionResumed.class, name = "session_resumed"),
    @JsonSubTypes.Type(value = Event.TurnExtended.class, name = "turn_extended"),
    @JsonSubTypes.Type(value = Event.MoveAdded.class, name = "move_added"),
    @JsonSubTypes.Type(value = Event.MoveRemoved.class, name = "move_removed"),
    @JsonSubTypes.Type(value = Event.MoveRuled.class, name = "move_ruled"),
    @JsonSubTypes.Type(value = Event.OrdersApproved.class, name = "orders_approved"),
    @JsonSubTypes.Type(value = Event.OrdersWithdrawn.class, name = "orders_withdrawn"),
    @JsonSubTypes.Type(value = Event.DealProposed.class, name = "deal_proposed"),
    @JsonSubTypes.Type(value = Event.DealAnswered.class, name = "deal_answered"),
    @JsonSubTypes.Type(value = Event.DealCountered.class, name = "deal_countered"),
    @JsonSubTypes.Type(value = Event.MessageSent.class, name = "message_sent"),
    @JsonSubTypes.Type(value = Event.AssessmentGiven.class, name = "assessment_given"),
    @JsonSubTypes.Type(value = Event.TurnResolved.class, name = "turn_resolved"),
    @JsonSubTypes.Type(value = Event.SessionEnded.class, name = "session_ended"),
    @JsonSubTypes.Type(value = Event.DebriefAwarded.class, name = "debrief_awarded"),
    @JsonSubTypes.Type(value = Event.SeatsInvited.class, name = "seats_invited"),
    @JsonSubTypes.Type(value = Event.SeatMoved.class, name = "seat_moved"),
    @JsonSubTypes.Type(value = Event.SeatReplaced.class, name = "seat_replaced"),
    @JsonSubTypes.Type(value = Event.StandInSet.class, name = "stand_in_set"),
    @JsonSubTypes.Type(value = Event.GraceSet.class, name = "grace_set"),
    @JsonSubTypes.Type(value = Event.PracticeStarted.class, name = "practice_started"),
    @JsonSubTypes.Type(value = Event.PracticeEnded.class, name = "practice_ended"),
    @JsonSubTypes.Type(value = Event.PhaseBegun.class, name = "phase_begun"),
    @JsonSubTypes.Type(value = Event.ScheduleShifted.class, name = "schedule_shifted"),
    @JsonSubTypes.Type(value = Event.SessionReopened.class, name = "session_reopened"),
    @JsonSubTypes.Type(value = Event.Rewound.class, name = "rewound"),
    @JsonSubTypes.Type(value = Event.MoveEdited.class, name = "move_edited"),
    @JsonSubTypes.Type(value = Event.OrdersCommented.class, name = "orders_commented"),
    @JsonSubTypes.Type(value = Event.Argued.class, name = "argued"),
    @JsonSubTypes.Type(value = Event.Estimated.class, name = "estimated"),
    @JsonSubTypes.Type(value = Event.InjectPlanned.class, name = "inject_planned"),
    @JsonSubTypes.Type(value = Event.InjectDropped.class, name = "inject_dropped"),
    @JsonSubTypes.Type(value = Event.InjectSent.class, name = "inject_sent"),
    @JsonSubTypes.Type(value = Event.BoardChanged.class, name = "board_changed"),
    @JsonSubTypes.Type(value = Event.QuizAnswered.class, name = "quiz_answered"),
    @JsonSubTypes.Type(value = Event.Intervened.class, name = "intervened"),
    @JsonSubTypes.Type(value = Event.DealExpired.class, name = "deal_expired"),
    @JsonSubTypes.Type(value = Event.LabelSet.class, name = "label_set"),
    @JsonSubTypes.Type(value = Event.RequestAnswered.class, name = "request_answered"),
  })
  private interface EventNames {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Stage.Lobby.class, name = "lobby"),
    @JsonSubTypes.Type(value = Stage.Briefing.class, name = "briefing"),
    @JsonSubTypes.Type(value = Stage.Planning.class, name = "planning"),
    @JsonSubTypes.Type(value = Stage.Adjudicating.class, name = "adjudicating"),
    @JsonSubTypes.Type(value = Stage.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = Stage.Ended.class, name = "ended"),
  })
  private interface StageNames {}

  /** What roles were called in older logs. */
  private enum RoleNames {
    @JsonAlias("FACILITATOR")
    OWNER
  }

  private static final class TextDeserializer<T> extends StdDeserializer<T> {
    private final transient Function<String, T> parse;

    TextDeserializer(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parse.apply(parser.getText());
    }
  }

  private static final class ValuesSerializer extends StdSerializer<Values> {
    ValuesSerializer() {
      super(Values.class);
    }

    @Override
    public void serialize(Values values, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      var array = values.toArray();
      generator.writeArray(array, 0, array.length);
    }
  }

  private static final class ValuesDeserializer extends StdDeserializer<Values> {
    ValuesDeserializer() {
      super(Values.class);
    }

    @Override
    public Values deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Values.of(parser.readValueAs(double[].class));
    }
  }
}
