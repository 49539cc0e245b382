package org.rostrum.registry.body;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** An organ that meets and issues documents. */
@Entity
public class Body extends VersionedEntity {

    String prefix;

    LocalizedText names;

    Aliases aliases;

    UUID parent;

    boolean inferred;

    String unprefixedName;

    @ElementCollection
    @CollectionTable(name = "body_name", joinColumns = @JoinColumn(name = "body_id"))
    @Column(name = "folded_name")
    Set<String> foldedNames = new HashSet<>();

    /** Series symbol, null where there is none. */
    public String prefix() {
        return prefix;
    }

    void describe(BodyDetails details) {
        prefix = details.prefix();
        names = details.names();
        aliases = new Aliases(details.aliases());
        parent = details.parent();
        inferred = details.inferred();
        unprefixedName = details.unprefixedName().orElse(null);
        Set<String> folded = details.foldedNames();
        foldedNames.retainAll(folded);
        foldedNames.addAll(folded);
    }

    BodyDetails details() {
        return new BodyDetails(prefix, names, aliases.list(), parent, inferred);
    }
}
