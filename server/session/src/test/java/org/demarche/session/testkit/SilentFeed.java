package org.demarche.session.testkit;

import org.demarche.session.Feed;

/** A feed that loses every hint. */
public final class SilentFeed implements Feed {

  @Override
  public void publish(String session, long version) {}

  @Override
  public Subscription subscribe(Listener listener) {
    return () -> {};
  }
}
