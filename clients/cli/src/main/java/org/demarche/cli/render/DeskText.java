package org.demarche.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.cli.text.Page;
import org.demarche.cli.text.Table;
import org.demarche.protocol.v1.Class;
import org.demarche.protocol.v1.Desk;
import org.demarche.protocol.v1.MemberDesk;
import org.demarche.protocol.v1.Message;
import org.demarche.protocol.v1.TeamDesk;
import org.demarche.protocol.v1.World;

/** How the teams of a session or a class stand, for those who run it. */
public final class DeskText {
  private DeskText() {}

  /** One session. */
  public static List<String> lines(Desk desk, Page page) {
    var lines = new ArrayList<>(page.wrapped(SessionText.line(desk.getSession())));
    lines.addAll(teams(desk, page));
    lines.addAll(missing(desk, page));
    if (desk.getUnruled() > 0) {
      lines.add("Free-text moves without a ruling: " + desk.getUnruled());
    }
    for (Message question : desk.getQuestionsList()) {
      lines.addAll(
          page.wrapped(
              "Question %s of %s: %s"
                  .formatted(question.getId(), question.getDisplayName(), question.getText())));
    }
    if (desk.getStaffOnlineCount() > 0) {
      lines.add("Running it, online: " + String.join(", ", desk.getStaffOnlineList()));
    }
    return lines;
  }

  /** All worlds of a class. */
  public static List<String> lines(Class given, Page page) {
    var lines = new ArrayList<String>();
    lines.add(page.style().bold(given.getTitle()) + "  " + given.getName());
    for (World world : given.getWorldsList()) {
      lines.add("");
      lines.add(page.style().bold("World " + world.getName()));
      lines.addAll(lines(world.getDesk(), page));
    }
    return lines;
  }

  private static List<String> teams(Desk desk, Page page) {
    var table =
        new Table(page)
            .words("TEAM")
            .words("STATUS")
            .words("PEOPLE (* online)")
            .figures("MOVES")
            .figures("SAID (IN ALL)");
    for (TeamDesk team : desk.getTeamsList()) {
      table.row(
          team.getTeam(),
          status(team),
          team.getMembersList().stream().map(DeskText::member).collect(Collectors.joining(", ")),
          Integer.toString(team.getMoves()),
          "%d (%d)".formatted(team.getMessagesInTurn(), team.getMessages()));
    }
    return table.lines();
  }

  private static List<String> missing(Desk desk, Page page) {
    return desk.getTeamsList().stream()
        .filter(team -> team.getMissingCount() > 0)
        .flatMap(
            team ->
                page
                    .wrapped(
                        "%s owes %s"
                            .formatted(team.getTeam(), String.join(", ", team.getMissingList())))
                    .stream())
        .toList();
  }

  private static String member(MemberDesk member) {
    var quiz =
        member.getQuizAnswered() == 0
            ? ""
            : " %d/%d".formatted(member.getQuizRight(), member.getQuizAnswered());
    return member.getDisplayName()
        + (member.getHead() ? " (head)" : "")
        + (member.getOnline() ? "*" : "")
        + quiz;
  }

  private static String status(TeamDesk team) {
    return switch (team.getStatus()) {
      case STATUS_IDLE -> "idle";
      case STATUS_DRAFTING -> "drafting";
      case STATUS_APPROVED -> "approved";
      case STATUS_LATE -> "LATE";
      case STATUS_STOOD_IN -> "stood in";
      case STATUS_EMPTY -> "empty";
      case STATUS_UNSPECIFIED, UNRECOGNIZED -> "?";
    };
  }
}
