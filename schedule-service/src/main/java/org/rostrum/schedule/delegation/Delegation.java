package org.rostrum.schedule.delegation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.rostrum.commons.text.LocalizedText;

/** A State, entity or organization that takes part. Requests for the floor name it by its code. */
@Entity
public class Delegation {

    @Id
    String code;

    @Version
    long version;

    LocalizedText names;

    @Enumerated(EnumType.STRING)
    DelegationKind kind;

    String isoCode;

    void describe(DelegationDetails details) {
        code = details.code();
        names = details.names();
        kind = details.kind();
        isoCode = details.isoCode();
    }

    DelegationDetails details() {
        return new DelegationDetails(code, names, kind, isoCode);
    }
}
