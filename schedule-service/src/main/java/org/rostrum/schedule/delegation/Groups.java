package org.rostrum.schedule.delegation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rostrum.web.WebProblem;

/** The table of groups. */
@ApplicationScoped
class Groups implements PanacheRepositoryBase<DelegationGroup, String> {

    /** @throws RuntimeException 404 if there is none */
    DelegationGroup require(String code) {
        return findByIdOptional(code).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("There is no group %s. GET /v1/groups lists them.".formatted(code))
                .build());
    }

    /** In the order of codes; {@code member} null means all. */
    List<DelegationGroup> page(String member, String after, int rows) {
        String from = after == null ? "" : after;
        return (member == null
                        ? find("code > ?1 order by code", from)
                        : find("code > ?1 and ?2 member of members order by code", from, member))
                .page(0, rows)
                .list();
    }
}
