package org.rostrum.agenda.removal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.rostrum.agenda.ItemReferences;
import org.rostrum.agenda.ItemReferences.Reference;
import org.rostrum.agenda.neighbour.NeighbourRefusal;
import org.rostrum.agenda.neighbour.ScheduleNeighbour;

/** What points to items: here, and in the timetable of the schedule service where it answers. */
@ApplicationScoped
public class PointingTo {

    private static final Logger LOG = Logger.getLogger(PointingTo.class);

    private final List<ItemReferences> here;
    private final ScheduleNeighbour schedule;

    PointingTo(@All List<ItemReferences> here, ScheduleNeighbour schedule) {
        this.here = here;
        this.schedule = schedule;
    }

    /** In this service's own tables. */
    @Transactional
    public List<Reference> here(Collection<UUID> items) {
        return here.stream().flatMap(one -> one.to(items).stream()).toList();
    }

    /** The entries of meetings; no transaction may be open. None where the schedule service gives no answer. */
    public List<Reference> inSchedule(UUID session, Collection<UUID> items) {
        try {
            return schedule.entriesTakingUp(session, items);
        } catch (ProcessingException | WebApplicationException | FaultToleranceException | NeighbourRefusal silent) {
            LOG.warnf("Whether meetings of session %s take up %s is not known: %s", session, items, silent);
            return List.of();
        }
    }

    List<Reference> anywhere(UUID session, Collection<UUID> items) {
        List<Reference> all = new ArrayList<>(here(items));
        all.addAll(inSchedule(session, items));
        return all;
    }
}
