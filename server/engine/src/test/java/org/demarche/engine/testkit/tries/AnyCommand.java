package org.demarche.engine.testkit.tries;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.demarche.engine.session.Command;
import org.demarche.engine.testkit.Orchard;
import org.demarche.engine.testkit.Play;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/**
 * Generates commands of every kind with anything in them, as somebody could send them who knows
 * their form and nothing of the game.
 */
public final class AnyCommand {
  private AnyCommand() {}

  public static Arbitrary<Command> commands() {
    return Arbitraries.of(Command.class.getPermittedSubclasses())
        .flatMap(kind -> record(kind).map(Command.class::cast));
  }

  private static Arbitrary<Object> record(Class<?> type) {
    List<Arbitrary<Object>> parts =
        Stream.of(type.getRecordComponents()).map(AnyCommand::component).toList();
    return Combinators.combine(parts).as(values -> make(type, values));
  }

  private static Object make(Class<?> type, List<Object> values) {
    List<Object> given = new ArrayList<>(values);
    if (type == Command.InviteSeats.class) {
      // The shell makes as many codes as there are people.
      given.set(1, codes(((List<?>) given.getFirst()).size()));
    }
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(given.stream().map(AnyCommand::orNull).toArray());
    } catch (InvocationTargetException e) {
      throw new AssertionError(type + " does not take " + given, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static List<String> codes(int count) {
    return Stream.iterate(0, code -> code + 1).limit(count).map(code -> "CODE" + code).toList();
  }

  /** Stands for null, which lists can't hold. */
  private enum Nothing {
    NOTHING
  }

  private static @Nullable Object orNull(Object value) {
    return value == Nothing.NOTHING ? null : value;
  }

  private static Arbitrary<Object> component(RecordComponent component) {
    if (component.getDeclaringRecord() == PlannedInject.Change.class
        && component.getName().equals("slot")) {
      // Names of tracks are looked up before.
      return boxed(Arbitraries.integers().between(0, Orchard.scenario().slots().size() - 1));
    }
    Arbitrary<Object> values = of(component.getGenericType());
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just((Object) Nothing.NOTHING)), Tuple.of(3, values))
        : values;
  }

  private static Arbitrary<Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return generic.getRawType() == Map.class
          ? boxed(Arbitraries.maps(names(), of(of[1])).ofMaxSize(3))
          : boxed(of(of[0]).list().ofMaxSize(3));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return boxed(names());
    } else if (plain == int.class || plain == Integer.class) {
      return boxed(numbers());
    } else if (plain == double.class || plain == Double.class) {
      return boxed(
          Arbitraries.oneOf(Arbitraries.doubles(), Arbitraries.doubles().between(0, 1), odd()));
    } else if (plain == boolean.class) {
      return boxed(Arbitraries.of(true, false));
    } else if (plain == Duration.class) {
      return boxed(Arbitraries.oneOf(lengths(), Arbitraries.longs().map(Duration::ofSeconds)));
    } else if (plain == Instant.class) {
      return boxed(lengths().map(Play.NOON::plus));
    } else if (plain.isEnum()) {
      return boxed(Arbitraries.of(plain.getEnumConstants()));
    }
    return record(plain);
  }

  private static Arbitrary<Duration> lengths() {
    return Arbitraries.longs().between(-100_000, 100_000).map(Duration::ofMinutes);
  }

  private static Arbitrary<Double> odd() {
    return Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e300);
  }

  private static Arbitrary<Integer> numbers() {
    return Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(-1, 4));
  }

  /** What there is, and anything else. */
  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("plant", "guard", "scout", "feast", "boast", "swap", "pact", "kite"),
        Arbitraries.of("sun", "storm", "size", "track", "guest", "fruit", "price", "claim", "odds"),
        Arbitraries.of("1", "0.5", "9e99", "NaN", "amber", "apples", "harvest", "frost", "fire_1"),
        Arbitraries.of("s2", "s8", "m1", "m2", "AMBER234", " amber234 ", "WHITE234", ""),
        Arbitraries.strings().ofMaxLength(600));
  }

  @SuppressWarnings("unchecked")
  private static Arbitrary<Object> boxed(Arbitrary<?> values) {
    return (Arbitrary<Object>) values;
  }
}
