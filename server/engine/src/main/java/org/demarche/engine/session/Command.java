package org.demarche.engine.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.demarche.engine.whitecell.PlannedInject;
import org.jspecify.annotations.Nullable;

/** What may be asked of a session. Teams are given by index; a turn of 0 means the running one. */
public sealed interface Command {

  // Seats

  /** Takes a seat. */
  record TakeSeat(String code, String displayName, String tokenHash) implements Command {}

  /**
   * Makes a personal code for each of these people.
   *
   * @param codes as many different ones, in the same order
   */
  record InviteSeats(List<Invitee> invitees, List<String> codes) implements Command {
    public InviteSeats {
      invitees = List.copyOf(invitees);
      codes = List.copyOf(codes);
    }
  }

  /** Gives a seat's person another place. */
  record MoveSeat(String seat, Seat.Role role, int team, boolean head, String reason)
      implements Command {}

  /**
   * Gives a seat to another person, or to the same one who has lost its token: the old token is
   * worthless, and the code opens the seat once.
   *
   * @param name of the person
   */
  record ReplaceSeat(String seat, String name, String code, String reason) implements Command {}

  record RevokeSeat(String seat, String reason) implements Command {}

  /**
   * Says who acts for a team.
   *
   * @param policy id of the policy by which a bot plays; empty for the team's usual one
   */
  record SetStandIn(int team, StandIn standIn, String policy, String reason) implements Command {}

  // The clock

  record StartSession() implements Command {}

  /** Begins a practice turn from the lobby, with a truth of its own. */
  record StartPractice() implements Command {}

  /** Goes back from practice to the lobby; nothing of it counts. */
  record EndPractice() implements Command {}

  /**
   * Stops the clock and the teams' orders.
   *
   * @param until when the session is to go on by itself; null for when a facilitator says so
   */
  record PauseSession(String reason, @Nullable Instant until) implements Command {
    /** Until a facilitator resumes it. */
    public PauseSession(String reason) {
      this(reason, null);
    }
  }

  record ResumeSession() implements Command {}

  /**
   * Gives the running phase more time.
   *
   * @param from the deadline that the caller saw, so that a second click changes nothing; null for
   *     any
   */
  record ExtendTurn(int turn, Duration by, String reason, @Nullable Instant from)
      implements Command {
    /** From whatever the deadline is. */
    public ExtendTurn(int turn, Duration by, String reason) {
      this(turn, by, reason, null);
    }
  }

  /**
   * Moves the running phase's deadline and all later ones, later or earlier.
   *
   * @param from the deadline that the caller saw; null for any
   */
  record ShiftSchedule(Duration by, String reason, @Nullable Instant from) implements Command {}

  /**
   * Ends a phase of the turn now.
   *
   * @param phase the one the caller means, so that a second click does not end the next one
   */
  record CloseTurn(int turn, Phase phase) implements Command {
    /** Closes the turn for orders. */
    public CloseTurn(int turn) {
      this(turn, Phase.PLANNING);
    }
  }

  /** Does whatever is due by now: ends phases and pauses, expires deals, sends injects. */
  record Tick() implements Command {}

  record EndSession(String reason) implements Command {}

  /** Lets an ended session go on in the turn it was ended in. */
  record ReopenSession(String reason) implements Command {}

  /** Goes back to the opening of a turn; what was played since stays readable as a branch. */
  record Rewind(int turn, String reason) implements Command {}

  // Orders

  record AddMove(
      int turn, String move, Map<String, String> parameters, String rationale, Forecast prediction)
      implements Command {
    public AddMove {
      parameters = Map.copyOf(parameters);
    }

    /** Without a prediction. */
    public AddMove(int turn, String move, Map<String, String> parameters, String rationale) {
      this(turn, move, parameters, rationale, Forecast.NONE);
    }
  }

  /**
   * Changes a move in the draft.
   *
   * @param expectedRevision the revision of the move that the caller has seen; -1 for any
   */
  record EditMove(
      String id,
      int expectedRevision,
      Map<String, String> parameters,
      String rationale,
      Forecast prediction)
      implements Command {
    public EditMove {
      parameters = Map.copyOf(parameters);
    }
  }

  record RemoveMove(String id) implements Command {}

  /**
   * Remarks on the draft, for one's own team.
   *
   * @param move id of the ordered move it is about; empty for the draft as a whole
   */
  record CommentOrders(String move, String text) implements Command {}

  /**
   * Approves the team's draft.
   *
   * @param expectedRevision the revision of the orders the caller has seen; 0 for any
   */
  record ApproveOrders(int turn, int expectedRevision) implements Command {}

  record WithdrawOrders(int turn) implements Command {}

  // Deals and talk

  record ProposeDeal(int turn, String deal, Map<String, String> terms, String note, DealForm form)
      implements Command {
    public ProposeDeal {
      terms = Map.copyOf(terms);
    }

    /** As public as its kind, and open until the turn closes. */
    public ProposeDeal(int turn, String deal, Map<String, String> terms, String note) {
      this(turn, deal, terms, note, DealForm.PLAIN);
    }
  }

  record AnswerDeal(String id, Answer answer) implements Command {}

  record CounterDeal(String id, Map<String, String> terms, String note, DealForm form)
      implements Command {
    public CounterDeal {
      terms = Map.copyOf(terms);
    }

    /** As public as its kind, and open until the turn closes. */
    public CounterDeal(String id, Map<String, String> terms, String note) {
      this(id, terms, note, DealForm.PLAIN);
    }
  }

  /**
   * Says something.
   *
   * @param roleTitle the office that signs it, if it is signed in role
   * @param headline of a communiqué
   * @param replyTo id of the message that it quotes or answers; empty for none
   */
  record SendMessage(
      String text,
      MessageAudience audience,
      Message.Kind kind,
      Message.Signature signature,
      String roleTitle,
      String headline,
      String replyTo)
      implements Command {
    /** Plain talk. */
    public SendMessage(String text, MessageAudience audience) {
      this(text, audience, Message.Kind.TALK, Message.Signature.PERSON, "", "", "");
    }
  }

  /** Notes for the debrief what the team thinks of a message or a deal. */
  record SetLabel(String subject, Label.Kind kind) implements Command {}

  /**
   * States how probable the team holds each answer.
   *
   * @param question id of the question; empty for the theses
   * @param probabilities by the option's value, or the thesis's id
   */
  record Assess(int turn, String question, Map<String, Double> probabilities, String evidence)
      implements Command {
    public Assess {
      probabilities = Map.copyOf(probabilities);
    }

    /** Of the theses. */
    public Assess(int turn, Map<String, Double> probabilities, String evidence) {
      this(turn, "", probabilities, evidence);
    }
  }

  /**
   * Answers a question of the rules quiz; the first answer of a person counts.
   *
   * @param option value of the option
   */
  record AnswerQuiz(String question, String option) implements Command {}

  // White cell

  /** Speaks for or against a free-text move. */
  record Argue(int team, String move, boolean inFavour, String text) implements Command {}

  /** Estimates a number of a free-text move, blind. */
  record EstimateMove(int team, String move, String parameter, double value, String note)
      implements Command {}

  /**
   * Sets a number of a move that only white cell decides.
   *
   * @param id of the ordered move
   * @param parameter id of the parameter; empty if the move has only one of that kind
   * @param publicText what all read when the turn is resolved; may be empty
   * @param privateNote for facilitators alone; may be empty
   */
  record RuleMove(
      int team,
      String id,
      String parameter,
      double value,
      String reason,
      String publicText,
      String privateNote)
      implements Command {
    /** Without words to anybody else. */
    public RuleMove(int team, String id, String parameter, double value, String reason) {
      this(team, id, parameter, value, reason, "", "");
    }
  }

  /** Plans an inject, or replaces the planned one with the same id. */
  record PlanInject(PlannedInject inject) implements Command {}

  /** Plans several, all or none. */
  record PlanInjects(List<PlannedInject> injects) implements Command {
    public PlanInjects {
      injects = List.copyOf(injects);
    }
  }

  /**
   * Takes a planned inject out, or one of the scenario's that has not happened.
   *
   * @param inject id of the inject
   */
  record DropInject(String inject, String reason) implements Command {}

  /** Sends a planned inject, or one of the scenario's that has not happened, now. */
  record SendInject(String inject, String reason) implements Command {}

  /**
   * Sets a track to a value, now.
   *
   * @param slot id of the slot
   */
  record OverrideTrack(String slot, double value, String reason) implements Command {}

  /** Awards points for the debrief, once the game is over; the last award of a team counts. */
  record AwardDebrief(int team, double points, String reason) implements Command {}

  /** What a party says to a deal. */
  enum Answer {
    ACCEPT,
    REJECT,
    WITHDRAW
  }

  /**
   * Somebody a seat is kept for.
   *
   * @param email for reminders; may be empty
   * @param team index of the team for a member; -1 for others
   */
  record Invitee(String name, String email, Seat.Role role, int team, boolean head) {}

  /**
   * What a team expects of a move, as it is typed.
   *
   * @param slot id of the slot that it expects to change; empty for none
   */
  record Forecast(String text, String slot, Prediction.Direction direction) {
    public static final Forecast NONE = new Forecast("", "", Prediction.Direction.STAYS);
  }

  /**
   * How a deal is offered.
   *
   * @param secret whether its parties keep it to themselves, although its kind is public
   * @param expires until when it can be signed; null for as long as its turn is open
   */
  record DealForm(boolean secret, @Nullable Instant expires, List<DealClause> clauses) {
    public static final DealForm PLAIN = new DealForm(false, null, List.of());

    public DealForm {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Who may read a message, beside the sender's team and those facilitators who see everything.
   *
   * @param teams by team index
   * @param control whether it is meant for facilitators
   * @param seats ids of single persons' seats
   */
  record MessageAudience(
      boolean everyone, List<Integer> teams, boolean control, List<String> seats) {
    public MessageAudience {
      teams = List.copyOf(teams);
      seats = List.copyOf(seats);
    }

    /** Without single persons. */
    public MessageAudience(boolean everyone, List<Integer> teams, boolean control) {
      this(everyone, teams, control, List.of());
    }
  }
}
