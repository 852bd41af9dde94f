package org.demarche.scenario.compile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.demarche.engine.model.Actor;
import org.demarche.engine.model.Channel;
import org.demarche.engine.model.Resource;
import org.demarche.engine.model.Slot;
import org.demarche.engine.model.Thesis;
import org.demarche.engine.model.Track;
import org.demarche.scenario.source.Nearest;
import org.demarche.scenario.source.ProblemKind;
import org.demarche.scenario.source.Problems;
import org.demarche.scenario.source.YamlValue.YamlScalar;

/** What things are called in a scenario, and which of it something reads or changes. */
final class Vocabulary {
  private final List<Actor> actors;
  private final int teamCount;
  private final List<Resource> resources;
  private final List<Track> tracks;
  private final List<String> actorIds;
  private final List<String> trackIds;
  private final List<Slot> slots;
  private final List<Thesis> theses;
  private final List<String> thesisParameters;
  private final List<Channel> channels;
  private final List<String> dealIds;
  private final List<String> injectIds;
  private final BitSet openInjects;
  private final Map<Integer, int[]> tables = new HashMap<>();
  private final Map<String, Integer> slotIndices = new HashMap<>();
  private final BitSet usedTracks = new BitSet();
  private final BitSet fedChannels = new BitSet();
  private final BitSet readChannels = new BitSet();

  Vocabulary(
      List<Actor> actors,
      int teamCount,
      List<Resource> resources,
      List<Track> tracks,
      List<Slot> slots,
      List<Thesis> theses,
      List<String> thesisParameters,
      List<Channel> channels,
      List<String> dealIds,
      List<String> injectIds,
      BitSet openInjects) {
    this.actors = List.copyOf(actors);
    this.teamCount = teamCount;
    this.resources = List.copyOf(resources);
    this.tracks = List.copyOf(tracks);
    this.actorIds = actors.stream().map(Actor::id).toList();
    this.trackIds = tracks.stream().map(Track::id).toList();
    this.slots = List.copyOf(slots);
    this.theses = List.copyOf(theses);
    this.thesisParameters = List.copyOf(thesisParameters);
    this.channels = List.copyOf(channels);
    this.dealIds = List.copyOf(dealIds);
    this.injectIds = List.copyOf(injectIds);
    this.openInjects = (BitSet) openInjects.clone();
    for (int slot = 0; slot < slots.size(); slot++) {
      enter(slot);
    }
  }

  private void enter(int index) {
    Slot slot = slots.get(index);
    int[] table = tables.computeIfAbsent(slot.track(), this::emptyTable);
    slotIndices.put(slot.id(), index);
    switch (tracks.get(slot.track()).scope()) {
      case WORLD -> table[0] = index;
      case ACTOR -> table[slot.first()] = index;
      case DIRECTED_PAIR -> table[slot.first() * actors.size() + slot.second()] = index;
      case PAIR -> {
        table[slot.first() * actors.size() + slot.second()] = index;
        table[slot.second() * actors.size() + slot.first()] = index;
      }
    }
  }

  private int[] emptyTable(int track) {
    int size = actors.size();
    int[] table =
        switch (tracks.get(track).scope()) {
          case WORLD -> new int[1];
          case ACTOR -> new int[size];
          case PAIR, DIRECTED_PAIR -> new int[size * size];
        };
    Arrays.fill(table, -1);
    return table;
  }

  List<Actor> actors() {
    return actors;
  }

  int teamCount() {
    return teamCount;
  }

  /** All teams, by index. */
  List<Integer> teams() {
    return IntStream.range(0, teamCount).boxed().toList();
  }

  List<Resource> resources() {
    return resources;
  }

  List<Track> tracks() {
    return tracks;
  }

  List<Slot> slots() {
    return slots;
  }

  List<Thesis> theses() {
    return theses;
  }

  List<String> thesisParameters() {
    return thesisParameters;
  }

  List<Channel> channels() {
    return channels;
  }

  String dealId(int deal) {
    return dealIds.get(deal);
  }

  String actorId(int actor) {
    return actors.get(actor).id();
  }

  String actorTitle(int actor) {
    return actors.get(actor).title();
  }

  List<String> actorIds() {
    return actorIds;
  }

  List<String> teamIds() {
    return actorIds().subList(0, teamCount);
  }

  List<String> trackIds() {
    return trackIds;
  }

  List<String> channelIds() {
    return channels.stream().map(Channel::id).toList();
  }

  /** Whether something of the deal is kept over turns. */
  boolean isKept(String deal) {
    return trackIds().contains(deal + "_live") || trackIds().contains(deal + "_probed");
  }

  List<String> dealIds() {
    return dealIds;
  }

  /** Whether everyone reads of the inject. */
  boolean isOpenInject(int inject) {
    return openInjects.get(inject);
  }

  /** Of injects and then of cards, in the order of the file. */
  List<String> injectIds() {
    return injectIds;
  }

  List<String> thesisIds() {
    return theses.stream().map(Thesis::id).toList();
  }

  List<String> resourceIds() {
    return resources.stream().map(Resource::id).toList();
  }

  /** Slots of a track: by nothing, by actor, or by first actor times their number plus second. */
  int[] table(int track) {
    return tables.computeIfAbsent(track, this::emptyTable);
  }

  /** The slot's index by the id that players see; -1 if there is none. */
  int slot(String id) {
    return slotIndices.getOrDefault(id, -1);
  }

  /** All slots of a track. */
  List<Integer> slotsOf(int track) {
    return IntStream.range(0, slots.size())
        .filter(slot -> slots.get(slot).track() == track)
        .boxed()
        .toList();
  }

  void useTrack(int track) {
    usedTracks.set(track);
  }

  void feedChannel(int channel) {
    fedChannels.set(channel);
  }

  void readChannel(int channel) {
    readChannels.set(channel);
  }

  boolean isTrackUsed(int track) {
    return usedTracks.get(track);
  }

  boolean isChannelFed(int channel) {
    return fedChannels.get(channel);
  }

  boolean isChannelRead(int channel) {
    return readChannels.get(channel);
  }

  /** Finds a name in a list of ids; -1 if it is not there, which is then among the problems. */
  static int find(YamlScalar name, List<String> ids, String kind, Problems problems) {
    int index = ids.indexOf(name.text());
    if (index < 0) {
      String message = "there is no " + kind + " \"" + name.text() + "\"";
      String fix = Nearest.fix(name.text(), ids);
      problems.add(ProblemKind.UNKNOWN_NAME, name.place(), message, fix);
    }
    return index;
  }
}
