package org.demarche.cli.command;

import org.demarche.protocol.v1.SendMessageRequest;
import picocli.CommandLine.Option;

/** What a message is signed with, and what it answers. */
final class SignOptions {
  @Option(
      names = "--as",
      paramLabel = "OFFICE",
      defaultValue = "",
      description = "Sign with an office of your team, such as \"Foreign minister\".")
  private String office = "";

  @Option(
      names = "--reply",
      paramLabel = "ID",
      defaultValue = "",
      description = "The message it answers; see: messages.")
  private String replyTo = "";

  SendMessageRequest.Builder message(String text) {
    return SendMessageRequest.newBuilder().setText(text).setRoleTitle(office).setReplyTo(replyTo);
  }
}
