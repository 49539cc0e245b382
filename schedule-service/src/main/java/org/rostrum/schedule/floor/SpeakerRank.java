package org.rostrum.schedule.floor;

/** Of what rank a speaker is, the highest first; lists ordered by rank go by it (floor rule 13). */
public enum SpeakerRank {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    VICE_PRESIDENT,
    DEPUTY_HEAD_OF_GOVERNMENT,
    MINISTER,
    VICE_MINISTER,
    HEAD_OF_DELEGATION,
    DELEGATE
}
