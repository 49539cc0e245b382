package org.rostrum.agenda.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostrum.agenda.session.AgendaAuthority;

/**
 * Several bodies may take up one mandate. What it says belongs to all of them; whether it is taken up under an item is
 * the affair of that item's body alone.
 */
@ApplicationScoped
class MandateAuthority {

    private final AgendaAuthority authority;

    MandateAuthority(AgendaAuthority authority) {
        this.authority = authority;
    }

    /** @throws RuntimeException 422 unknown item, 403 not the caller's body */
    void requireCreation(MandateDraft draft) {
        authority.requireForItems(draft.items());
    }

    void requireRemoval(MandateDraft draft) {
        authority.requireForItems(draft.items());
    }

    void requireChange(MandateDraft before, MandateDraft after) {
        Set<UUID> concerned = new HashSet<>();
        if (!withoutItems(before).equals(withoutItems(after))) {
            concerned.addAll(before.items());
            concerned.addAll(after.items());
        } else {
            List<UUID> both =
                    before.items().stream().filter(after.items()::contains).toList();
            concerned.addAll(before.items());
            concerned.addAll(after.items());
            both.forEach(concerned::remove);
        }
        authority.requireForItems(concerned);
    }

    private static MandateDraft withoutItems(MandateDraft draft) {
        return new MandateDraft(
                draft.verb(),
                draft.by(),
                draft.addressees(),
                draft.instruments(),
                draft.request(),
                draft.text(),
                List.of());
    }
}
