package org.demarche.cli.fake;

import org.demarche.protocol.v1.ChoiceParameter;
import org.demarche.protocol.v1.Consent;
import org.demarche.protocol.v1.DealInfo;
import org.demarche.protocol.v1.DebriefQuestion;
import org.demarche.protocol.v1.MoveInfo;
import org.demarche.protocol.v1.NumberParameter;
import org.demarche.protocol.v1.Option;
import org.demarche.protocol.v1.Parameter;
import org.demarche.protocol.v1.Question;
import org.demarche.protocol.v1.Reading;
import org.demarche.protocol.v1.Scenario;
import org.demarche.protocol.v1.ScenarioSummary;
import org.demarche.protocol.v1.TeamInfo;
import org.demarche.protocol.v1.Thesis;
import org.demarche.protocol.v1.Track;
import org.demarche.protocol.v1.TrackInfo;
import org.demarche.protocol.v1.TurnInfo;
import org.demarche.protocol.v1.UmpireParameter;

/** A small scenario of two islands that quarrel over fish. */
public final class Samples {
  public static final TeamInfo NORTH = team("north", "North Island", "NI");
  public static final TeamInfo SOUTH = team("south", "South Island", "SI");

  public static final MoveInfo FISH =
      MoveInfo.newBuilder()
          .setId("fish")
          .setTitle("Send out the fleet")
          .setText("More boats catch more fish, and anger the neighbour.")
          .addTeams("north")
          .addTeams("south")
          .setCost("1 effort a boat")
          .addCites("S1")
          .addParameters(
              Parameter.newBuilder()
                  .setId("boats")
                  .setTitle("Boats")
                  .setDefaultValue("1")
                  .setNumber(NumberParameter.newBuilder().setMinimum(1).setMaximum(3).setStep(1)))
          .addParameters(
              Parameter.newBuilder()
                  .setId("waters")
                  .setTitle("Where")
                  .setChoice(
                      ChoiceParameter.newBuilder()
                          .addOptions(option("own", "own waters"))
                          .addOptions(option("shared", "shared waters"))))
          .build();

  public static final MoveInfo PARADE =
      MoveInfo.newBuilder()
          .setId("parade")
          .setTitle("Parade of the fleet")
          .setText("Shows strength.")
          .addTeams("north")
          .addTeams("south")
          .setCost("9 effort")
          .build();

  public static final DealInfo TREATY =
      DealInfo.newBuilder()
          .setId("treaty")
          .setTitle("Fishing treaty")
          .setText("Shares the catch.")
          .addParties("north")
          .addParties("south")
          .setCost("1 effort each")
          .addTerms(
              Parameter.newBuilder()
                  .setId("share")
                  .setTitle("Share of the proposer")
                  .setChoice(
                      ChoiceParameter.newBuilder()
                          .addOptions(option("half", "one half"))
                          .addOptions(option("most", "two thirds"))))
          .build();

  public static final Scenario SCENARIO =
      Scenario.newBuilder()
          .setSummary(
              ScenarioSummary.newBuilder()
                  .setName("scenarios/two-islands")
                  .setTitle("Two Islands")
                  .setSummary("Two islands quarrel over fish.")
                  .setVersion("1.0.0")
                  .setDigest("0123abcd")
                  .setTurns(2)
                  .setMinutes(5)
                  .addTeams(NORTH)
                  .addTeams(SOUTH))
          .setRules("# Rules\n\nEach turn you order **two moves**.\n\n- Fish\n- Talk")
          .addTurns(TurnInfo.newBuilder().setNumber(1).setLabel("Spring").setMinutes(3))
          .addTurns(TurnInfo.newBuilder().setNumber(2).setLabel("Summer").setMinutes(3))
          .addTheses(Thesis.newBuilder().setId("plenty").setTitle("There is fish for all"))
          .addTheses(Thesis.newBuilder().setId("scarce").setTitle("The fish are dying out"))
          .addMoves(FISH)
          .addMoves(PARADE)
          .addDeals(TREATY)
          .setAssessmentQuestion("How much fish is there?")
          .build();

  public static final MoveInfo SMUGGLE =
      MoveInfo.newBuilder()
          .setId("smuggle")
          .setTitle("Smuggle by night")
          .addTeams("north")
          .setCost("no cost")
          .setRepeat(0.5)
          .addParameters(
              Parameter.newBuilder()
                  .setId("odds")
                  .setTitle("Odds")
                  .setDefaultValue("0.5")
                  .setUmpire(UmpireParameter.newBuilder().setMinimum(0.1).setMaximum(0.9)))
          .build();

  public static final MoveInfo HELP = choiceMove("help", "Help the shipwrecked");
  public static final MoveInfo LOOK_AWAY = choiceMove("look_away", "Look away");

  /** For one team, of which the sea gods want to hear. */
  public static final DealInfo OATH =
      DealInfo.newBuilder()
          .setId("oath")
          .setTitle("Oath to the sea")
          .addParties("north")
          .addProposers("north")
          .setCost("no cost")
          .addConsents(
              Consent.newBuilder().setActor("The sea").setText("It refuses whoever smuggles."))
          .setStanding(true)
          .build();

  public static final Question CATCH =
      Question.newBuilder()
          .setId("catch")
          .setTitle("How large is the catch?")
          .setKind(Question.Kind.KIND_NUMERIC)
          .setEachTurn(true)
          .addOptions(option("low", "small"))
          .addOptions(option("high", "large"))
          .build();

  /** The same islands without theses, with what richer scenarios have. */
  public static final Scenario RICH =
      SCENARIO.toBuilder()
          .setSummary(
              SCENARIO.getSummary().toBuilder()
                  .setName("scenarios/rich-islands")
                  .setTitle("Rich Islands")
                  .clearTeams()
                  .addTeams(NORTH.toBuilder().addRoleTitles("Queen").addRoleTitles("Admiral"))
                  .addTeams(SOUTH)
                  .setShortGame(1))
          .setAnonymousMessages(true)
          .setQuizQuestions(2)
          .clearTheses()
          .clearAssessmentQuestion()
          .addQuestions(CATCH)
          .addDebrief(DebriefQuestion.newBuilder().setText("Whom did you trust, and why?"))
          .setDebriefPoints(10)
          .build();

  private Samples() {}

  private static MoveInfo choiceMove(String id, String title) {
    return MoveInfo.newBuilder()
        .setId(id)
        .setTitle(title)
        .addTeams("north")
        .setCost("no cost")
        .setFree(true)
        .setRepeat(1)
        .setInject("shipwreck")
        .build();
  }

  public static TeamInfo team(String id, String title, String shortTitle) {
    return TeamInfo.newBuilder().setId(id).setTitle(title).setShortTitle(shortTitle).build();
  }

  public static Option option(String value, String title) {
    return Option.newBuilder().setValue(value).setTitle(title).build();
  }

  public static Reading reading(int turn, double value, double noise) {
    return Reading.newBuilder().setTurn(turn).setValue(value).setNoise(noise).build();
  }

  /** A track from 0 to 10, with one reading a turn; hidden without readings. */
  public static Track track(String id, String title, Reading... readings) {
    var parts = id.split("\\.", -1);
    var info = TrackInfo.newBuilder().setId(id).setTitle(title).setGroup(parts[0]).setMaximum(10);
    for (var at = 1; at < parts.length; at++) {
      info.addActors(parts[at]);
    }
    var track = Track.newBuilder().setInfo(info);
    for (var reading : readings) {
      track.addHistory(reading).setReading(reading).setExact(reading.getNoise() == 0);
    }
    return track.build();
  }
}
