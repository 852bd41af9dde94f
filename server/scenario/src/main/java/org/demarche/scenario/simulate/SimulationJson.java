package org.demarche.scenario.simulate;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as JSON. Its objects are the report's records, and its fields have their names in
 * lower case with underscores; see {@link SimulationReport}.
 */
public final class SimulationJson {
  private final StringBuilder text = new StringBuilder();

  private SimulationJson() {}

  /** The report as one object, with a line break at the end. */
  public static String of(SimulationReport report) {
    SimulationJson json = new SimulationJson();
    json.value(report, "");
    return json.text.append('\n').toString();
  }

  private void value(@Nullable Object value, String indent) {
    switch (value) {
      case null -> text.append("null");
      case String string -> string(string);
      case Double number -> text.append(Double.isFinite(number) ? number.toString() : "null");
      case List<?> list -> list(list, indent);
      case Record object -> object(object, indent);
      default -> text.append(value);
    }
  }

  private void object(Record object, String indent) {
    String inner = indent + "  ";
    String before = "{";
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      text.append(before).append('\n').append(inner);
      string(named(component.getName()));
      text.append(": ");
      value(read(object, component), inner);
      before = ",";
    }
    text.append('\n').append(indent).append('}');
  }

  private static String named(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object read(Record object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("unreadable: " + component, e);
    }
  }

  private void list(List<?> list, String indent) {
    String inner = indent + "  ";
    boolean flat = list.stream().allMatch(one -> one instanceof Number);
    String before = "[";
    for (Object element : list) {
      text.append(before).append(flat ? "" : "\n" + inner);
      value(element, inner);
      before = flat ? ", " : ",";
    }
    text.append(list.isEmpty() ? "[" : "").append(flat ? "" : "\n" + indent).append(']');
  }

  private void string(String string) {
    text.append('"');
    for (int at = 0; at < string.length(); at++) {
      char letter = string.charAt(at);
      if (letter == '"' || letter == '\\') {
        text.append('\\').append(letter);
      } else if (letter < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        text.append(letter);
      }
    }
    text.append('"');
  }
}
