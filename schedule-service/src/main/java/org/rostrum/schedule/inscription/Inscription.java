package org.rostrum.schedule.inscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.schedule.floor.Category;
import org.rostrum.schedule.floor.Charge;
import org.rostrum.schedule.floor.Mode;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.floor.SpeakerRank;
import org.rostrum.schedule.floor.Speech;
import org.rostrum.schedule.floor.Status;
import org.rostrum.schedule.floor.Turn;

/** One request for the floor. */
@Entity
class Inscription extends VersionedEntity {

    UUID meetingId;

    /** The session whose agenda {@link #item} is on. */
    UUID sessionId;

    String item;
    String delegation;

    /** The group for which the delegation speaks. */
    String onBehalfOf;

    String speaker;

    @Enumerated(EnumType.STRING)
    SpeakerRank speakerRank;

    @Enumerated(EnumType.STRING)
    Category category;

    @Enumerated(EnumType.STRING)
    Mode mode;

    int requestedSeconds;

    /** 0 while it waits. */
    int grantedSeconds;

    /** What it holds of the remote time, whatever the policies have become since; 0 in the room or exempt. */
    int reservedSeconds;

    @Enumerated(EnumType.STRING)
    Charge charge;

    boolean acceptShorter;

    int minimumSeconds;

    String language;

    String advanceText;

    @Enumerated(EnumType.STRING)
    Status status;

    /** The decision that placed it; the order of requests within the meeting. */
    long sequence;

    /** The order of the waiting list. */
    long asked;

    @Enumerated(EnumType.STRING)
    Turn.Lane turnLane;

    long turnNumber;

    int absences;

    /** What had been spoken when the clock last stood still, in microseconds; null before it has begun. */
    Long spokenMicros;

    Instant runningSince;

    Instant begunAt;

    Instant endedAt;

    UUID swapOfferedTo;

    /** The inscription it goes on as. */
    UUID carriedOverTo;

    /** The inscription that it goes on with. */
    UUID carriedOverFrom;

    Instant requestedAt;

    /** Takes over what the floor has decided. @param now of the decision */
    void follow(Place place, Instant now) {
        mode = place.request().mode();
        requestedSeconds = place.request().requestedSeconds();
        minimumSeconds = place.request().minimumSeconds();
        grantedSeconds = place.grantedSeconds();
        reservedSeconds = place.reservedSeconds();
        charge = place.charge();
        status = place.status();
        asked = place.asked();
        turnLane = place.turn().lane();
        turnNumber = place.turn().number();
        absences = place.absences();
        swapOfferedTo = place.swapOfferedTo();
        Speech speech = place.speech();
        if (speech != null && begunAt == null) {
            begunAt = now;
        } else if (speech == null) {
            begunAt = null;
        }
        if (status == Status.DELIVERED && endedAt == null) {
            endedAt = now;
        }
        spokenMicros = speech == null ? null : speech.spoken().toNanos() / 1_000;
        runningSince = speech == null ? null : speech.runningSince();
    }

    static Speech speech(Long spokenMicros, Instant runningSince) {
        return spokenMicros == null ? null : new Speech(Duration.ofNanos(spokenMicros * 1_000), runningSince);
    }
}
