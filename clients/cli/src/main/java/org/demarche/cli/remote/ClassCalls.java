package org.demarche.cli.remote;

import java.util.ArrayList;
import java.util.List;
import org.demarche.protocol.v1.AnswerQuizRequest;
import org.demarche.protocol.v1.AnswerQuizResponse;
import org.demarche.protocol.v1.Class;
import org.demarche.protocol.v1.CreateClassRequest;
import org.demarche.protocol.v1.CreateClassResponse;
import org.demarche.protocol.v1.Desk;
import org.demarche.protocol.v1.GetClassRequest;
import org.demarche.protocol.v1.GetDeskRequest;
import org.demarche.protocol.v1.GetJoinSheetRequest;
import org.demarche.protocol.v1.GetQuizRequest;
import org.demarche.protocol.v1.ImportRosterRequest;
import org.demarche.protocol.v1.ListClassesRequest;
import org.demarche.protocol.v1.ListRosterRequest;
import org.demarche.protocol.v1.MoveSeatRequest;
import org.demarche.protocol.v1.QuizQuestion;
import org.demarche.protocol.v1.ReplaceSeatRequest;
import org.demarche.protocol.v1.ReplaceSeatResponse;
import org.demarche.protocol.v1.RosterEntry;
import org.demarche.protocol.v1.Seat;

/** Runs classes and gives out personal seats; and the quiz, by which people test themselves. */
public final class ClassCalls {
  private static final int LARGEST_PAGE = 200;

  private final Connection connection;

  public ClassCalls(Connection connection) {
    this.connection = connection;
  }

  /**
   * Creates a class; needs the operator key.
   *
   * @param wish what to create; its request id is set here
   */
  public CreateClassResponse create(CreateClassRequest wish) {
    var request = wish.toBuilder().setRequestId(Connection.newRequestId()).build();
    return connection.classes(stub -> stub.createClass(request));
  }

  public List<Class> list() {
    var classes = new ArrayList<Class>();
    var pageToken = "";
    do {
      var request =
          ListClassesRequest.newBuilder().setPageSize(LARGEST_PAGE).setPageToken(pageToken).build();
      var answer = connection.classes(stub -> stub.listClasses(request));
      classes.addAll(answer.getClassesList());
      pageToken = answer.getNextPageToken();
    } while (!pageToken.isEmpty());
    return classes;
  }

  /** How every world of a class stands. */
  public Class get(String name) {
    var request = GetClassRequest.newBuilder().setName(name).build();
    return connection.classes(stub -> stub.getClass(request)).getClass_();
  }

  /**
   * Adds people to a class or a session.
   *
   * @return those who were not there before
   */
  public List<RosterEntry> importRoster(String parent, String csv) {
    var request =
        ImportRosterRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setParent(parent)
            .setCsv(csv)
            .build();
    return connection.classes(stub -> stub.importRoster(request)).getAddedList();
  }

  public List<RosterEntry> roster(String parent) {
    var request = ListRosterRequest.newBuilder().setParent(parent).build();
    return connection.classes(stub -> stub.listRoster(request)).getRosterList();
  }

  /** The page with everybody's link, in HTML. */
  public String sheet(String parent, String address) {
    var request = GetJoinSheetRequest.newBuilder().setParent(parent).setBaseUrl(address).build();
    return connection.classes(stub -> stub.getJoinSheet(request)).getHtml();
  }

  /** Gives a seat another place. */
  public Seat move(String seat, Seat.Role role, String team, boolean head, String reason) {
    var request =
        MoveSeatRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(seat)
            .setRole(role)
            .setTeam(team)
            .setHead(head)
            .setReason(reason)
            .build();
    return connection.classes(stub -> stub.moveSeat(request)).getSeat();
  }

  /** Makes a seat's token worthless, and gives a new code. */
  public ReplaceSeatResponse replace(String seat, String displayName, String reason) {
    var request =
        ReplaceSeatRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(seat)
            .setDisplayName(displayName)
            .setReason(reason)
            .build();
    return connection.classes(stub -> stub.replaceSeat(request));
  }

  /** How a session stands. */
  public Desk desk(String session) {
    var request = GetDeskRequest.newBuilder().setName(session).build();
    return connection.whiteCell(stub -> stub.getDesk(request)).getDesk();
  }

  public List<QuizQuestion> quiz() {
    return connection
        .play(stub -> stub.getQuiz(GetQuizRequest.getDefaultInstance()))
        .getQuestionsList();
  }

  public AnswerQuizResponse answerQuiz(String question, String option) {
    var request =
        AnswerQuizRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setQuestion(question)
            .setOption(option)
            .build();
    return connection.play(stub -> stub.answerQuiz(request));
  }
}
