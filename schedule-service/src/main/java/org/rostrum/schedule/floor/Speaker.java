package org.rostrum.schedule.floor;

/**
 * Who speaks.
 *
 * @param delegation its code
 * @param group the code or name of the group spoken for; null where a delegation speaks for itself
 * @param rank of the person
 */
public record Speaker(String delegation, String group, SpeakerRank rank) {

    public Speaker {
        rank = rank == null ? SpeakerRank.DELEGATE : rank;
    }
}
