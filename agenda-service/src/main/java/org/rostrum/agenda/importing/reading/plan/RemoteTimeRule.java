package org.rostrum.agenda.importing.reading.plan;

/**
 * How much of each meeting may be spoken remotely.
 *
 * @param secondsPerMeeting seconds for remote statements in one meeting
 * @param forScheduledSeconds length of the meeting the rule speaks of, in seconds; null where it names none
 * @param reason reason as printed, null where none is given
 * @param text the sentence
 */
public record RemoteTimeRule(
        int secondsPerMeeting, Integer forScheduledSeconds, String reason, String text, int line) {}
