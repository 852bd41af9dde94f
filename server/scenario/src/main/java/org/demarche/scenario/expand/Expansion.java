package org.demarche.scenario.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.scenario.source.YamlValue;
import org.demarche.scenario.source.YamlValue.YamlEntry;
import org.demarche.scenario.source.YamlValue.YamlMap;

/** Writes out a scenario: one that says the same without short forms. */
public final class Expansion {
  private final YamlMap root;
  private final List<String> teams;
  private final List<YamlEntry> tracks = new ArrayList<>();
  private final List<YamlEntry> deals = new ArrayList<>();
  private final List<YamlEntry> moves = new ArrayList<>();
  private final List<YamlEntry> deliveries = new ArrayList<>();
  private final List<YamlEntry> leaks = new ArrayList<>();

  private Expansion(YamlMap root) {
    this.root = root;
    this.teams = Parts.entries(root, "teams").stream().map(entry -> entry.key().text()).toList();
  }

  public static YamlMap of(YamlMap root) {
    return new Expansion(root).expand();
  }

  private YamlMap expand() {
    for (YamlEntry deal : Parts.entries(root, "deals")) {
      if (deal.value() instanceof YamlMap map) {
        pairs(deal, map).forEach(this::keep);
      } else {
        deals.add(deal);
      }
    }
    ChoiceMoves choices = new ChoiceMoves(Parts.entries(root, "moves"));
    Parts.entries(root, "injects").forEach(inject -> moves.addAll(choices.of(inject)));
    for (YamlEntry deck : Parts.entries(root, "decks")) {
      if (deck.value() instanceof YamlMap map) {
        Parts.entries(map, "cards").forEach(card -> moves.addAll(choices.of(card)));
      }
    }
    YamlMap expanded = replaced(root, "deals", deals);
    expanded = joined(expanded, "tracks", List.of(), tracks);
    expanded = joined(expanded, "moves", List.of(), moves);
    return joined(expanded, "rules", deliveries, leaks);
  }

  private void keep(YamlEntry entry) {
    YamlMap map = (YamlMap) entry.value();
    String id = entry.key().text();
    List<String> parties =
        Parts.value(map, "parties") instanceof YamlValue.YamlScalar scalar
                && scalar.text().equals("teams")
            ? teams
            : Parts.texts(map, "parties").stream().filter(teams::contains).toList();
    KeptDeal deal = KeptDeal.of(id, map, parties, new Yaml(entry.key().place()));
    if (!deal.isKept()) {
      deals.add(entry);
      return;
    }
    deals.add(new YamlEntry(entry.key(), deal.written()));
    DealRules rules = new DealRules(deal);
    tracks.addAll(new DealTracks(deal).write());
    moves.addAll(new DealMoves(deal).write());
    deliveries.addAll(rules.deliveries());
    leaks.addAll(rules.leaks());
  }

  /** One deal for each pair, if the deal is open to any two. */
  private List<YamlEntry> pairs(YamlEntry deal, YamlMap map) {
    List<String> all =
        Parts.value(map, "between") instanceof YamlValue.YamlScalar scalar
                && scalar.text().equals("teams")
            ? teams
            : Parts.texts(map, "between");
    if (all.size() < 2) {
      return List.of(deal);
    }
    Yaml yaml = new Yaml(deal.key().place());
    List<YamlEntry> pairs = new ArrayList<>();
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        List<String> pair = List.of(all.get(a), all.get(b));
        String id = deal.key().text() + "_" + pair.get(0) + "_" + pair.get(1);
        pairs.add(yaml.entry(id, Parts.with(map, yaml.entry("parties", yaml.texts(pair)))));
      }
    }
    return pairs;
  }

  private static YamlMap replaced(YamlMap map, String key, List<YamlEntry> entries) {
    YamlMap old = Parts.map(map, key);
    return old == null
        ? map
        : Parts.with(map, new Yaml(old.place()).entry(key, new YamlMap(entries, old.place())));
  }

  private static YamlMap joined(
      YamlMap map, String key, List<YamlEntry> before, List<YamlEntry> after) {
    YamlValue old = Parts.value(map, key);
    if ((before.isEmpty() && after.isEmpty()) || (old != null && !(old instanceof YamlMap))) {
      return map;
    }
    List<YamlEntry> all =
        Stream.of(before, Parts.entries(map, key), after).flatMap(List::stream).toList();
    Yaml yaml = new Yaml(old == null ? map.place() : old.place());
    return Parts.with(map, yaml.entry(key, new YamlMap(all, yaml.place())));
  }
}
