package org.demarche.redis;

import org.demarche.session.Deadlines;
import org.demarche.session.Directory;
import org.demarche.session.EventLog;
import org.demarche.session.Feed;
import org.demarche.session.ReminderTimes;
import org.demarche.session.SeatMarks;
import org.demarche.session.testkit.DeadlinesConformance;
import org.demarche.session.testkit.DirectoryConformance;
import org.demarche.session.testkit.EventLogConformance;
import org.demarche.session.testkit.FeedConformance;
import org.demarche.session.testkit.ReminderTimesConformance;
import org.demarche.session.testkit.SeatMarksConformance;
import org.junit.jupiter.api.Nested;

/** The ports on a real Redis must do what the ports promise. */
abstract class RedisPorts {
  /** The Redis under test. */
  abstract RedisStore redis();

  @Nested
  class The_event_log extends EventLogConformance {
    @Override
    protected EventLog log() {
      return redis().store().log();
    }
  }

  @Nested
  class The_feed extends FeedConformance {
    @Override
    protected Feed feed() {
      return redis().store().feed();
    }
  }

  @Nested
  class The_deadlines extends DeadlinesConformance {
    @Override
    protected Deadlines deadlines() {
      return redis().store().deadlines();
    }
  }

  @Nested
  class The_reminders extends ReminderTimesConformance {
    @Override
    protected ReminderTimes times() {
      return redis().store().reminders();
    }
  }

  @Nested
  class The_directory extends DirectoryConformance {
    @Override
    protected Directory directory() {
      return redis().store().directory();
    }
  }

  @Nested
  class The_seats_marks extends SeatMarksConformance {
    @Override
    protected SeatMarks marks() {
      return redis().store().marks();
    }
  }
}
