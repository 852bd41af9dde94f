package org.demarche.session;

import org.demarche.engine.model.Scenario;
import org.jspecify.annotations.Nullable;

/** The scenarios this server has loaded. May be called by any thread. */
@FunctionalInterface
public interface Scenarios {

  /** The scenario with exactly this text; null if it is not loaded. */
  @Nullable Scenario byDigest(String digest);
}
