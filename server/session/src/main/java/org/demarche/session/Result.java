package org.demarche.session;

import org.demarche.engine.session.Rejection;

/** The answer to something asked of a session. */
public sealed interface Result<T> {

  /** It was done, and what was written is durable. */
  record Done<T>(T value) implements Result<T> {}

  /** It was refused, and nothing was written. */
  record Refused<T>(Rejection rejection) implements Result<T> {}
}
