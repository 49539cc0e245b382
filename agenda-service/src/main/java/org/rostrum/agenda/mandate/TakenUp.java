package org.rostrum.agenda.mandate;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An agenda item under which a mandate is taken up, with the agenda and session it is of. */
@Embeddable
record TakenUp(UUID itemId, UUID agendaId, UUID sessionId) {}
