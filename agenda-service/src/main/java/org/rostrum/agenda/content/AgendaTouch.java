package org.rostrum.agenda.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.rostrum.agenda.AgendaHistory;

/** Gives an agenda a new version, of which its tag is made, when its readers see something else. */
@ApplicationScoped
class AgendaTouch implements AgendaHistory {

    private final Agendas agendas;

    AgendaTouch(Agendas agendas) {
        this.agendas = agendas;
    }

    @Override
    public void lock(UUID agenda) {
        agendas.findById(agenda, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void changed(UUID agenda, UUID item, String what) {
        agendas.getEntityManager().lock(agendas.require(agenda), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}
