package org.demarche.e2e;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.e2e.Browser.Step;

/**
 * A person's window, found and used as a person does: by the roles and names of its parts. A part
 * is named by steps, each within the one before. A name that ends with … stands for all that begin
 * so.
 */
final class Page {
  private final Browser browser;
  private final String person;

  Page(Browser browser, String person) {
    this.browser = browser;
    this.person = person;
  }

  static Step role(String role, String name) {
    return new Step(Map.of("role", role, "name", name));
  }

  static Step button(String name) {
    return role("button", name);
  }

  static Step region(String name) {
    return role("region", name);
  }

  static Step tab(String name) {
    return role("tab", name);
  }

  static Step field(String label) {
    return new Step(Map.of("label", label));
  }

  static Step text(String text) {
    return new Step(Map.of("text", text));
  }

  static Step css(String selector) {
    return new Step(Map.of("css", selector));
  }

  JsonElement ask(String action, List<Step> at, Map<String, Object> with) {
    return browser.ask(person, action, at, with);
  }

  /**
   * @param path at the server
   */
  void go(String path) {
    ask("go", List.of(), Map.of("path", path));
  }

  void reload() {
    ask("reload", List.of(), Map.of());
  }

  void click(Step... at) {
    ask("click", List.of(at), Map.of());
  }

  void type(String text, Step... at) {
    ask("type", List.of(at), Map.of("text", text));
  }

  /** Chooses an option of a field, by its value or its title as the field's kind needs. */
  void choose(String field, String value, String title, Step... at) {
    ask("choose", List.of(at), Map.of("field", field, "value", value, "title", title));
  }

  /** Waits until such a part is on the page. */
  void see(Step... at) {
    ask("see", List.of(at), Map.of());
  }

  /** Waits until no such part is on the page. */
  void miss(Step... at) {
    ask("miss", List.of(at), Map.of());
  }

  /** What stands in all such parts, as a person reads it. */
  List<String> texts(Step... at) {
    return strings(ask("texts", List.of(at), Map.of()));
  }

  /** What is typed into a field. */
  String value(Step... at) {
    return ask("value", List.of(at), Map.of()).getAsString();
  }

  /** Makes the window so wide, and the colour scheme light or dark. */
  void look(int width, String scheme) {
    ask("look", List.of(), Map.of("width", width, "scheme", scheme));
  }

  void shoot(Path file) {
    ask("shoot", List.of(), Map.of("file", file.toAbsolutePath().toString()));
  }

  /** Where the page is not accessible by WCAG 2.2, A and AA, as far as axe can tell. */
  List<String> violations() {
    return strings(ask("violations", List.of(), Map.of()));
  }

  /** The parts that stick out to the right of the page. */
  List<String> overflow() {
    return strings(ask("overflow", List.of(), Map.of()));
  }

  /** What the browser's console has complained of so far. */
  List<String> complaints() {
    return strings(ask("complaints", List.of(), Map.of()));
  }

  /** Cuts the window off from all networks, or lets it back. */
  void offline(boolean on) {
    ask("offline", List.of(), Map.of("on", on));
  }

  private static List<String> strings(JsonElement list) {
    return list.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }
}
