package org.demarche.session;

/** Finds codes for sessions that no other session has. */
final class JoinCodes {
  private final Directory directory;

  JoinCodes(Directory directory) {
    this.directory = directory;
  }

  /**
   * A code that leads to the session from now on. It is claimed before the event that holds it is
   * written, so that no code leads nowhere; the same derivation gives the same one again.
   *
   * @param index tells apart the codes of one derivation
   */
  String claim(String session, int index, Secrets.Derivation derived) {
    for (int attempt = 0; ; attempt++) {
      var code = derived.joinCode(index, attempt);
      if (directory.claim(code, session)) {
        return code;
      }
    }
  }
}
