package org.demarche.api;

import com.linecorp.armeria.server.ServiceRequestContext;

/** How long calls may take. */
final class CallTimes {
  private CallTimes() {}

  /** Lets this thread's call last until the client leaves. */
  static void noTimeout() {
    ServiceRequestContext.current().clearRequestTimeout();
  }
}
