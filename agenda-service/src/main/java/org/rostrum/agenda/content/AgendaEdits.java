package org.rostrum.agenda.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rostrum.agenda.AgendaHistory;
import org.rostrum.agenda.session.AgendaAuthority;
import org.rostrum.commons.persistence.DatabaseTime;

/**
 * The frame of each change of an agenda: changes of one agenda wait for each other on its row, and each makes a version.
 * What two people change at the same time is told apart by the tags of its parts, not by that of the whole.
 */
@ApplicationScoped
public class AgendaEdits implements AgendaHistory {

    private final Agendas agendas;
    private final AgendaVersions versions;
    private final AgendaViews views;
    private final VersionText text;
    private final EntityManager entities;
    private final DatabaseTime time;
    private final AgendaAuthority authority;

    AgendaEdits(
            Agendas agendas,
            AgendaVersions versions,
            AgendaViews views,
            VersionText text,
            EntityManager entities,
            DatabaseTime time,
            AgendaAuthority authority) {
        this.agendas = agendas;
        this.versions = versions;
        this.views = views;
        this.text = text;
        this.entities = entities;
        this.time = time;
        this.authority = authority;
    }

    /** Whether the caller works for the agenda's body: asked before any transaction, and before anything is replayed. @throws RuntimeException 403, 404 */
    public void authorize(UUID id) {
        authority.requireForSession(QuarkusTransaction.joiningExisting().call(() -> agendas.require(id).sessionId));
    }

    /**
     * The agenda; nobody else changes it until the end of the transaction. That the caller may was asked before, by
     * {@link #authorize}.
     */
    @Transactional(TxType.MANDATORY)
    public Agenda begin(UUID id) {
        Agenda agenda = agendas.lock(id);
        keepCurrent(agenda);
        return agenda;
    }

    /** A version of what has been changed. @param items the items that changed, or under which something did */
    @Transactional(TxType.MANDATORY)
    public void finish(Agenda agenda, Collection<UUID> items, String what) {
        if (agenda.state == AgendaState.ADOPTED && agenda.adoption.version() != agenda.next()) {
            agenda.state = AgendaState.REVISED;
        }
        makeVersion(agenda, items, what);
    }

    private void makeVersion(Agenda agenda, Collection<UUID> items, String what) {
        agenda.revision = agenda.next();
        touch(agenda, items);
        entities.flush();
        keep(agenda, what);
    }

    /** The agenda as the transaction at hand has made it. */
    @Transactional(TxType.MANDATORY)
    public AgendaView now(UUID id) {
        return views.of(agendas.require(id));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void lock(UUID agenda) {
        keepCurrent(agendas.lock(agenda));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void changed(UUID agenda, Collection<UUID> items, String what) {
        makeVersion(agendas.require(agenda), items, what);
    }

    /** The first version of a new agenda. */
    void created(Agenda agenda) {
        keep(agenda, "agenda created");
    }

    /** Agendas from before versions were kept have none of what they are now. */
    private void keepCurrent(Agenda agenda) {
        if (!versions.has(agenda.id(), agenda.revision)) {
            keep(agenda, "agenda kept");
        }
    }

    private void keep(Agenda agenda, String what) {
        AgendaVersion version = new AgendaVersion();
        version.agendaId = agenda.id();
        version.number = agenda.revision;
        version.state = agenda.state;
        version.changed = what;
        version.madeAt = time.now();
        version.format = VersionText.FORMAT;
        version.content = text.written(views.of(agenda));
        versions.persist(version);
    }

    /** An item shows its sub-items, so their change is its own. */
    private void touch(Agenda agenda, Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, AgendaItem> items = new HashMap<>();
        agendas.items(agenda.id()).forEach(item -> items.put(item.id, item));
        Set<UUID> touched = new HashSet<>();
        for (UUID id : changed) {
            for (UUID at = id; at != null && items.containsKey(at) && touched.add(at); at = items.get(at).parentId) {
                items.get(at).touch(agenda.revision);
            }
        }
    }

    /** Without nulls: at the top there is no item above. */
    public static List<UUID> items(UUID... ids) {
        return Arrays.stream(ids).filter(Objects::nonNull).toList();
    }
}
