package org.rostrum.schedule.timetable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A timetable as it is now.
 *
 * @param version number of its latest version, null before the first change
 * @param changedSinceAdoption whether a version was made after the one that was adopted
 */
public record TimetableView(
        Integer version, boolean changedSinceAdoption, @JsonUnwrapped Timetable timetable) {}
