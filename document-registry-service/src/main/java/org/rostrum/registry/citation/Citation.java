package org.rostrum.registry.citation;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.symbol.DocumentSymbol;

/** That a document cites a document or an instrument. It is made and removed, never changed. */
@Entity
class Citation extends VersionedEntity {

    String citing;
    String cited;
    UUID instrument;
    /** The cited symbol or the id of the instrument. */
    String target;
    /** Empty where the whole is cited, as its number is. */
    String provisionUnit;

    String provisionNumber;
    LocalizedText asPrinted;

    protected Citation() {
        // for Hibernate
    }

    private Citation(DocumentSymbol citing, Provision provision, LocalizedText asPrinted) {
        this.citing = citing.canonical();
        this.provisionUnit = provision == null ? "" : provision.unit().name();
        this.provisionNumber = provision == null ? "" : provision.compared();
        this.asPrinted = asPrinted;
    }

    static Citation ofDocument(
            DocumentSymbol citing, DocumentSymbol cited, Provision provision, LocalizedText asPrinted) {
        Citation citation = new Citation(citing, provision, asPrinted);
        citation.cited = cited.canonical();
        citation.target = citation.cited;
        return citation;
    }

    static Citation ofInstrument(DocumentSymbol citing, UUID instrument, Provision provision, LocalizedText asPrinted) {
        Citation citation = new Citation(citing, provision, asPrinted);
        citation.instrument = instrument;
        citation.target = instrument.toString();
        return citation;
    }

    CitationDetails details() {
        Provision provision =
                provisionUnit.isEmpty() ? null : new Provision(ProvisionUnit.valueOf(provisionUnit), provisionNumber);
        return new CitationDetails(citing, cited, instrument, provision, asPrinted);
    }
}
