package org.rostrum.agenda.importing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.web.WebProblem;

/** The table of imports. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<AgendaImport, UUID> {

    /** @throws RuntimeException 404 if there is none */
    AgendaImport require(UUID id) {
        return found(id, findById(id));
    }

    /** Locked until the transaction ends. @throws RuntimeException 404 if there is none */
    AgendaImport lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<AgendaImport> ofDigest(byte[] digest) {
        return find("digest", digest).firstResultOptional();
    }

    List<AgendaImport> page(UUID after, int rows) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .page(0, rows)
                .list();
    }

    private static AgendaImport found(UUID id, AgendaImport there) {
        if (there == null) {
            throw WebProblem.NOT_FOUND
                    .because("There is no import %s. GET /v1/imports lists them.".formatted(id))
                    .build();
        }
        return there;
    }
}
