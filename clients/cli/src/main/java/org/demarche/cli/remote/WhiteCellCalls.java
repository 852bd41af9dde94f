package org.demarche.cli.remote;

import java.util.List;
import org.demarche.protocol.v1.Adjudication;
import org.demarche.protocol.v1.DropInjectRequest;
import org.demarche.protocol.v1.EstimateMoveRequest;
import org.demarche.protocol.v1.ImportInjectsRequest;
import org.demarche.protocol.v1.ListInjectsRequest;
import org.demarche.protocol.v1.OverrideTrackRequest;
import org.demarche.protocol.v1.PlanInjectRequest;
import org.demarche.protocol.v1.PlannedInject;
import org.demarche.protocol.v1.PreviewInjectRequest;
import org.demarche.protocol.v1.PreviewInjectResponse;
import org.demarche.protocol.v1.SendInjectRequest;
import org.demarche.protocol.v1.Track;

/** The calls by which white cell makes and judges what happens. In all, session is its name. */
public final class WhiteCellCalls {
  private final Connection connection;

  public WhiteCellCalls(Connection connection) {
    this.connection = connection;
  }

  public List<PlannedInject> injects(String session) {
    var request = ListInjectsRequest.newBuilder().setParent(session).build();
    return connection.whiteCell(stub -> stub.listInjects(request)).getInjectsList();
  }

  public PlannedInject plan(String session, PlannedInject inject) {
    var request =
        PlanInjectRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setParent(session)
            .setInject(inject)
            .build();
    return connection.whiteCell(stub -> stub.planInject(request)).getInject();
  }

  public List<PlannedInject> importAll(String session, String csv) {
    var request =
        ImportInjectsRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setParent(session)
            .setCsv(csv)
            .build();
    return connection.whiteCell(stub -> stub.importInjects(request)).getInjectsList();
  }

  public PreviewInjectResponse preview(String session, String inject) {
    var request = PreviewInjectRequest.newBuilder().setName(session).setInject(inject).build();
    return connection.whiteCell(stub -> stub.previewInject(request));
  }

  public PlannedInject send(String session, String inject, String reason) {
    var request =
        SendInjectRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setInject(inject)
            .setReason(reason)
            .build();
    return connection.whiteCell(stub -> stub.sendInject(request)).getInject();
  }

  public PlannedInject drop(String session, String inject, String reason) {
    var request =
        DropInjectRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setInject(inject)
            .setReason(reason)
            .build();
    return connection.whiteCell(stub -> stub.dropInject(request)).getInject();
  }

  public Track override(String session, String track, double value, String reason) {
    var request =
        OverrideTrackRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTrack(track)
            .setValue(value)
            .setReason(reason)
            .build();
    return connection.whiteCell(stub -> stub.overrideTrack(request)).getTrack();
  }

  /**
   * Estimates a number of a free-text move.
   *
   * @param parameter empty if the move has only one
   */
  public Adjudication estimate(
      String session, String team, String move, String parameter, double value, String note) {
    var request =
        EstimateMoveRequest.newBuilder()
            .setRequestId(Connection.newRequestId())
            .setName(session)
            .setTeam(team)
            .setMove(move)
            .setParameter(parameter)
            .setValue(value)
            .setNote(note)
            .build();
    return connection.whiteCell(stub -> stub.estimateMove(request)).getAdjudication();
  }
}
