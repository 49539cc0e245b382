package org.rostrum.schedule.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.rostrum.web.WebProblem;

/** The table of delegations. */
@ApplicationScoped
public class Delegations implements PanacheRepositoryBase<Delegation, String> {

    public boolean isListed(String code) {
        return findByIdOptional(code).isPresent();
    }

    /** @throws RuntimeException 404 if there is none */
    Delegation require(String code) {
        return findByIdOptional(code).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no delegation %s. GET /v1/delegations lists them.".formatted(code))
                .build());
    }

    /** In the order of codes; {@code kind} null means all. */
    List<Delegation> page(DelegationKind kind, String after, int rows) {
        String from = after == null ? "" : after;
        return (kind == null
                        ? find("code > ?1 order by code", from)
                        : find("code > ?1 and kind = ?2 order by code", from, kind))
                .page(0, rows)
                .list();
    }

    /** Of these codes, those that are listed. */
    List<String> listed(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select code from Delegation where code in :codes", String.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** The groups that list a delegation as a member. */
    List<String> groupsOf(String code) {
        return getEntityManager()
                .createQuery(
                        "select code from DelegationGroup where :member member of members order by code", String.class)
                .setParameter("member", code)
                .getResultList();
    }
}
