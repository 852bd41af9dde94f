package org.demarche.session;

import org.demarche.session.testkit.DeadlinesConformance;
import org.demarche.session.testkit.DirectoryConformance;
import org.demarche.session.testkit.EventLogConformance;
import org.demarche.session.testkit.FeedConformance;
import org.demarche.session.testkit.InMemoryDeadlines;
import org.demarche.session.testkit.InMemoryDirectory;
import org.demarche.session.testkit.InMemoryEventLog;
import org.demarche.session.testkit.InMemoryFeed;
import org.demarche.session.testkit.InMemoryReminderTimes;
import org.demarche.session.testkit.InMemorySeatMarks;
import org.demarche.session.testkit.ReminderTimesConformance;
import org.demarche.session.testkit.SeatMarksConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** The ports in memory do what the ports promise, so tests may rely on them. */
class InMemoryPortsTest {

  @Nested
  class The_event_log extends EventLogConformance {
    private final EventLog log = new InMemoryEventLog();

    @Override
    protected EventLog log() {
      return log;
    }
  }

  @Nested
  class The_feed extends FeedConformance {
    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
      feed.close();
    }

    @Override
    protected Feed feed() {
      return feed;
    }
  }

  @Nested
  class The_deadlines extends DeadlinesConformance {
    private final Deadlines deadlines = new InMemoryDeadlines();

    @Override
    protected Deadlines deadlines() {
      return deadlines;
    }
  }

  @Nested
  class The_directory extends DirectoryConformance {
    private final Directory directory = new InMemoryDirectory();

    @Override
    protected Directory directory() {
      return directory;
    }
  }

  @Nested
  class The_reminders extends ReminderTimesConformance {
    private final ReminderTimes times = new InMemoryReminderTimes();

    @Override
    protected ReminderTimes times() {
      return times;
    }
  }

  @Nested
  class The_seats_marks extends SeatMarksConformance {
    private final SeatMarks marks = new InMemorySeatMarks();

    @Override
    protected SeatMarks marks() {
      return marks;
    }
  }
}
