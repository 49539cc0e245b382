package org.rostrum.schedule.inscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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

    /** @param decision the decision that this answer tells of; null when it only reads */
    InscriptionView of(Inscription inscription, LedgerEntry decision) {
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
                pending ? inscriptions.position(inscription) : null,
                inscription.status == Status.WAITING ? inscriptions.waitingPosition(inscription) : null,
                pending ? warnings(inscription) : List.of(),
                decision == null ? null : DecisionView.of(decision));
    }

    private List<Warning> warnings(Inscription inscription) {
        List<Warning> warnings = new ArrayList<>();
        if (inscriptions.hasAnother(inscription)) {
            warnings.add(new Warning(
                    "second-statement",
                    "%s has another statement under item %s at this meeting."
                            .formatted(inscription.delegation, inscription.item)));
        }
        return warnings;
    }
}
