package org.rostrum.registry.instrument;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** A resolution, decision, convention or other text that can be cited by paragraph or article. */
@Entity
public class Instrument extends VersionedEntity {

    @Enumerated(EnumType.STRING)
    InstrumentType type;

    UUID body;
    String designation;
    LocalizedText title;
    String symbol;
    LocalDate date;
    String knownAs;

    void describe(InstrumentDetails details) {
        type = details.type();
        body = details.body();
        designation = details.designation();
        title = details.title();
        symbol = details.symbol();
        date = details.date();
        knownAs = details.knownAs();
    }

    InstrumentDetails details() {
        return new InstrumentDetails(type, body, designation, title, symbol, date);
    }
}
