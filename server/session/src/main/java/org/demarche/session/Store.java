package org.demarche.session;

/** All that is kept outside the process. */
public record Store(
    EventLog log,
    Feed feed,
    Deadlines deadlines,
    Directory directory,
    SeatMarks marks,
    ReminderTimes reminders) {}
