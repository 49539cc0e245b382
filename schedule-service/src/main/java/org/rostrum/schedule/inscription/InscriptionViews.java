package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.schedule.inscription.InscriptionView.Warning;

/** Makes of a stored request what its reader may see. */
@ApplicationScoped
class InscriptionViews {

    private final Inscriptions inscriptions;
    private final Floors floors;
    private final SpeakerAuthority authority;

    InscriptionViews(Inscriptions inscriptions, Floors floors, SpeakerAuthority authority) {
        this.inscriptions = inscriptions;
        this.floors = floors;
        this.authority = authority;
    }

    InscriptionView of(Inscription inscription) {
        return of(inscription, null);
    }

    /** @param page requests of one meeting */
    Page<InscriptionView> of(UUID meeting, Page<Inscription> page) {
        SpeakersList speakers = inscriptions.speakers(meeting);
        Set<UUID> atRisk = speakers.atRisk(floors.require(meeting).time());
        Predicate<String> readable = authority.advanceTextsReadableAt(meeting);
        return page.map(inscription -> view(inscription, null, speakers, atRisk, readable));
    }

    /** @param decision the decision that this answer tells of; null when it only reads */
    InscriptionView of(Inscription inscription, LedgerEntry decision) {
        UUID meeting = inscription.meetingId;
        SpeakersList speakers = inscriptions.speakers(meeting);
        Set<UUID> atRisk = speakers.atRisk(floors.require(meeting).time());
        return view(inscription, decision, speakers, atRisk, authority.advanceTextsReadableAt(meeting));
    }

    /** The tag of what a reader sees: with and without the advance text are not the same (RFC 9110 section 8.8.1). */
    static EntityTag tag(Inscription inscription, InscriptionView view) {
        boolean withheld = inscription.advanceText != null && view.advanceText() == null;
        return withheld
                ? new EntityTag(inscription.version() + "-without-advance-text")
                : Conditions.tag(inscription.version());
    }

    /**
     * For the change log: without places in lists, which are no part of the request, and without the advance text, which
     * fewer people may read than may read the log.
     */
    static InscriptionView logged(Inscription inscription) {
        return view(inscription, null, new SpeakersList(List.of()), Set.of(), delegation -> false);
    }

    private static InscriptionView view(
            Inscription inscription,
            LedgerEntry decision,
            SpeakersList speakers,
            Set<UUID> atRisk,
            Predicate<String> textReadableOf) {
        boolean pending = inscription.status.isPending() && !speakers.places().isEmpty();
        return new InscriptionView(
                inscription.id(),
                inscription.meetingId,
                inscription.sessionId,
                inscription.item,
                inscription.delegation,
                inscription.onBehalfOf,
                inscription.speaker,
                inscription.category,
                inscription.mode,
                inscription.requestedSeconds,
                inscription.grantedSeconds,
                inscription.acceptShorter,
                inscription.minimumSeconds,
                inscription.language,
                textReadableOf.test(inscription.delegation) ? inscription.advanceText : null,
                inscription.status,
                inscription.requestedAt,
                pending ? speakers.position(inscription) : null,
                pending && inscription.status == Status.WAITING ? speakers.waitingPosition(inscription) : null,
                atRisk.contains(inscription.id()),
                pending ? warnings(inscription, speakers) : List.of(),
                decision == null ? null : DecisionView.of(decision));
    }

    private static List<Warning> warnings(Inscription inscription, SpeakersList speakers) {
        List<Warning> warnings = new ArrayList<>();
        if (speakers.hasAnother(inscription)) {
            warnings.add(new Warning(
                    "second-statement",
                    "%s has another statement under item %s at this meeting."
                            .formatted(inscription.delegation, inscription.item)));
        }
        return warnings;
    }
}
