package org.demarche.api;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.api.mapping.CommandMapper;
import org.demarche.api.mapping.ViewMapper;
import org.demarche.engine.model.Scenario;
import org.demarche.session.Scenarios;
import org.jspecify.annotations.Nullable;

/** The scenarios this server has loaded, with their mappers. Immutable. */
public final class ScenarioCatalog implements Scenarios {
  private final SortedMap<String, Entry> byName = new TreeMap<>();
  private final Map<String, Entry> byDigest;
  private final Map<String, Path> folders;

  /**
   * @param scenarios each with a name and a digest of its own
   */
  public ScenarioCatalog(Collection<Scenario> scenarios) {
    this(scenarios, Map.of());
  }

  /**
   * @param scenarios each with a name and a digest of its own
   * @param folders by name, where a scenario was loaded from
   */
  public ScenarioCatalog(Collection<Scenario> scenarios, Map<String, Path> folders) {
    this.folders = Map.copyOf(folders);
    List<Entry> entries = scenarios.stream().map(Entry::new).toList();
    entries.forEach(entry -> byName.put(entry.scenario().info().name(), entry));
    byDigest =
        entries.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    entry -> entry.scenario().info().digest(), Function.identity()));
  }

  @Override
  public @Nullable Scenario byDigest(String digest) {
    Entry entry = byDigest.get(digest);
    return entry == null ? null : entry.scenario();
  }

  /** By name; null if there is none. */
  public @Nullable Scenario byName(String name) {
    Entry entry = byName.get(name);
    return entry == null ? null : entry.scenario();
  }

  /** By name, where scenarios were loaded from. */
  Map<String, Path> folders() {
    return folders;
  }

  /** The names, sorted. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** The mapper of views of one of these scenarios. */
  ViewMapper views(Scenario scenario) {
    return entry(scenario).views();
  }

  /** The mapper of commands of one of these scenarios. */
  CommandMapper commands(Scenario scenario) {
    return entry(scenario).commands();
  }

  private Entry entry(Scenario scenario) {
    Entry entry = byDigest.get(scenario.info().digest());
    if (entry == null) {
      throw new IllegalArgumentException(
          "scenario: %s (expected: one of %s)".formatted(scenario.info().name(), byName.keySet()));
    }
    return entry;
  }

  private record Entry(Scenario scenario, ViewMapper views, CommandMapper commands) {
    Entry(Scenario scenario) {
      this(scenario, new ViewMapper(scenario), new CommandMapper(scenario));
    }
  }
}
