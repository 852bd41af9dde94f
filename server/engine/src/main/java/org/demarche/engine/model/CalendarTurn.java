package org.demarche.engine.model;

/**
 * A turn of the calendar.
 *
 * @param label for example {@code Spring 2016}
 * @param minutes how long planning lasts; 0 means no deadline
 */
public record CalendarTurn(String label, int minutes) {}
