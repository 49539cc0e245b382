package org.rostrum.agenda.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.content.Agenda;
import org.rostrum.agenda.content.AgendaEdits;
import org.rostrum.agenda.content.AgendaState;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.persistence.DatabaseTime;
import org.rostrum.web.WebProblem;

/** Adopts agendas, and issues them anew. */
@ApplicationScoped
class AdoptionService {

    private final AgendaEdits edits;
    private final DatabaseTime time;
    private final ChangeLog changes;
    private final Conditions conditions;

    AdoptionService(AgendaEdits edits, DatabaseTime time, ChangeLog changes, Conditions conditions) {
        this.edits = edits;
        this.time = time;
        this.changes = changes;
        this.conditions = conditions;
    }

    /** @param looked the version whose documents were looked up @throws RuntimeException 409 if it is another by now */
    @Transactional
    AgendaView adopt(UUID id, long looked, AdoptionDraft draft) {
        Agenda agenda = edits.begin(id);
        conditions.requireMatchIfGiven(agenda.revision());
        if (agenda.state() == AgendaState.ADOPTED) {
            throw AgendaProblem.ADOPTED_AGENDA
                    .because("Version %d is adopted, and nothing has changed since.".formatted(agenda.revision()))
                    .build();
        }
        if (agenda.revision() != looked) {
            throw WebProblem.CONFLICT
                    .because("The agenda was changed while its documents were looked up. Read it, and adopt it again.")
                    .withHeader("Retry-After", 1)
                    .build();
        }
        AgendaState before = agenda.state();
        AdoptionDraft decision = draft.cleaned();
        agenda.adopt(decision.decision(), decision.date(), decision.by(), time.now());
        edits.finish(agenda, List.of(), "agenda adopted");
        changes.record("agenda", id, "adopted", before, decision);
        return edits.now(id);
    }

    @Transactional
    AgendaView revise(UUID id, RevisionDraft draft) {
        Agenda agenda = edits.begin(id);
        conditions.requireMatchIfGiven(agenda.revision());
        AgendaState before = agenda.state();
        agenda.revise(draft.symbol(), draft.date());
        edits.finish(agenda, List.of(), "agenda revised");
        changes.record("agenda", id, "revised", before, draft);
        return edits.now(id);
    }
}
