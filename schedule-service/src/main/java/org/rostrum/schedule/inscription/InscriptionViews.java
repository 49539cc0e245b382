package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.schedule.floor.AdvanceText;
import org.rostrum.schedule.floor.Floor;
import org.rostrum.schedule.floor.Forecast;
import org.rostrum.schedule.floor.Place;
import org.rostrum.schedule.inscription.InscriptionView.Expected;
import org.rostrum.schedule.inscription.InscriptionView.Warning;

/** Makes of a stored request what its reader may see. */
@ApplicationScoped
class InscriptionViews {

    private final Floors floors;
    private final MeetingFrames frames;
    private final SpeakerAuthority authority;
    private final DatabaseTime time;

    InscriptionViews(Floors floors, MeetingFrames frames, SpeakerAuthority authority, DatabaseTime time) {
        this.floors = floors;
        this.frames = frames;
        this.authority = authority;
        this.time = time;
    }

    InscriptionView of(Inscription inscription) {
        return view(inscription, null, viewing(inscription.meetingId));
    }

    /** @param page requests of one meeting */
    Page<InscriptionView> of(UUID meeting, Page<Inscription> page) {
        Viewing viewing = viewing(meeting);
        return page.map(inscription -> view(inscription, null, viewing));
    }

    /** @param made the decision that this answer tells of */
    InscriptionView of(Inscription inscription, FloorDecisions.Made made) {
        return view(inscription, made.on(inscription.id()), viewing(inscription.meetingId, made.after(), made.at()));
    }

    private Viewing viewing(UUID meeting) {
        return viewing(meeting, floors.floor(floors.require(meeting)), time.now());
    }

    private Viewing viewing(UUID meeting, Floor floor, Instant now) {
        return new Viewing(floor, frames.require(meeting), now, authority.advanceTextsReadableAt(meeting));
    }

    /** The tag of what the caller sees. */
    EntityTag tag(Inscription inscription) {
        return tag(
                inscription,
                inscription.advanceText != null
                        && !authority
                                .advanceTextsReadableAt(inscription.meetingId)
                                .test(inscription.delegation));
    }

    /** The tag of what a reader sees: with and without the advance text are not the same (RFC 9110 section 8.8.1). */
    static EntityTag tag(Inscription inscription, InscriptionView view) {
        return tag(inscription, inscription.advanceText != null && view.advanceText() == null);
    }

    private static EntityTag tag(Inscription inscription, boolean withheld) {
        return withheld
                ? new EntityTag(inscription.version() + "-without-advance-text")
                : Conditions.tag(inscription.version());
    }

    /**
     * For the change log: without places in lists, which are no part of the request, and without the advance text, which
     * fewer people may read than may read the log.
     */
    static InscriptionView logged(Inscription inscription) {
        return view(inscription, null, null, false, 0, null, null, false, List.of());
    }

    private static InscriptionView view(Inscription inscription, LedgerEntry decision, Viewing viewing) {
        UUID id = inscription.id();
        Place place = viewing.place(id);
        Viewing.Standing standing = viewing.standing(place);
        return view(
                inscription,
                standing.position(),
                standing.waitingPosition(),
                viewing.isAtRisk(id),
                place.spokenSeconds(viewing.now()),
                expected(standing.forecast()),
                decision,
                viewing.isTextReadableOf(inscription.delegation),
                place.status().isPending() ? warnings(inscription, place, viewing) : List.of());
    }

    private static InscriptionView view(
            Inscription inscription,
            Integer position,
            Integer waitingPosition,
            boolean atRisk,
            int spokenSeconds,
            Expected forecast,
            LedgerEntry decision,
            boolean withText,
            List<Warning> warnings) {
        return new InscriptionView(
                inscription.id(),
                inscription.meetingId,
                inscription.sessionId,
                inscription.item,
                inscription.delegation,
                inscription.onBehalfOf,
                inscription.speaker,
                inscription.speakerRank,
                inscription.category,
                inscription.mode,
                inscription.requestedSeconds,
                inscription.grantedSeconds,
                inscription.acceptShorter,
                inscription.minimumSeconds,
                inscription.language,
                withText ? inscription.advanceText : null,
                inscription.status,
                inscription.requestedAt,
                inscription.begunAt,
                inscription.endedAt,
                position,
                waitingPosition,
                atRisk,
                spokenSeconds,
                inscription.swapOfferedTo,
                inscription.carriedOverTo,
                inscription.carriedOverFrom,
                forecast,
                warnings,
                decision == null ? null : DecisionView.of(decision));
    }

    private static Expected expected(Forecast forecast) {
        return forecast == null
                ? null
                : new Expected(
                        forecast.expectedAt(),
                        forecast.expectedSeconds(),
                        forecast.reached(),
                        forecast.endsAt(),
                        forecast.helps());
    }

    private static List<Warning> warnings(Inscription inscription, Place place, Viewing viewing) {
        List<Warning> warnings = new ArrayList<>();
        if (viewing.hasAnother(place)) {
            warnings.add(new Warning(
                    "second-statement",
                    "%s has another statement under item %s at this meeting."
                            .formatted(inscription.delegation, inscription.item)));
        }
        if (inscription.advanceText != null) {
            int seconds = inscription.grantedSeconds == 0 ? inscription.requestedSeconds : inscription.grantedSeconds;
            int words = AdvanceText.words(inscription.advanceText);
            int pace = AdvanceText.wordsPerMinute(words, seconds);
            int most = viewing.frame().policy().wordsPerMinute();
            if (pace > most) {
                warnings.add(new Warning(
                        "advance-text-too-long",
                        "The advance text has %d words, %d a minute in %d seconds; interpreters can follow %d."
                                .formatted(words, pace, seconds, most)));
            }
        }
        return warnings;
    }
}
