package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.page.Page;
import org.rostrum.schedule.inscription.InscriptionView.Warning;

/** Makes of a stored request what its reader may see. */
@ApplicationScoped
class InscriptionViews {

    private final Inscriptions inscriptions;
    private final SpeakerAuthority authority;

    InscriptionViews(Inscriptions inscriptions, SpeakerAuthority authority) {
        this.inscriptions = inscriptions;
        this.authority = authority;
    }

    InscriptionView of(Inscription inscription) {
        return of(inscription, null);
    }

    /** @param page requests of one meeting */
    Page<InscriptionView> of(UUID meeting, Page<Inscription> page) {
        SpeakersList speakers = inscriptions.speakers(meeting);
        return page.map(inscription -> of(inscription, null, speakers));
    }

    /** @param decision the decision that this answer tells of; null when it only reads */
    InscriptionView of(Inscription inscription, LedgerEntry decision) {
        return of(inscription, decision, inscriptions.speakers(inscription.meetingId));
    }

    private InscriptionView of(Inscription inscription, LedgerEntry decision, SpeakersList speakers) {
        boolean pending = inscription.status.isPending();
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
                authority.mayReadAdvanceTextOf(inscription.delegation) ? inscription.advanceText : null,
                inscription.status,
                inscription.requestedAt,
                pending ? speakers.position(inscription) : null,
                inscription.status == Status.WAITING ? speakers.waitingPosition(inscription) : null,
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
