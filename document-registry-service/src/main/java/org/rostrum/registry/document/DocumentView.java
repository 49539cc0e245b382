package org.rostrum.registry.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolModifier;
import org.rostrum.registry.symbol.SymbolRelation;
import org.rostrum.registry.symbol.SymbolRelation.Related;

/**
 * A document as callers see it: what is said of it, and what its symbol says. The latter cannot be set.
 *
 * @param session as printed in the symbol, null where it has none
 * @param kind null for a plain number
 * @param number as printed
 * @param base the symbol without modifiers and reissue marks
 * @param reissued whether the symbol ends in the asterisk of a document reissued for technical reasons
 * @param relation what it does to the document {@code relatesTo}; both null for a base document
 * @param reissuedAs the symbol under which it was issued again; null where it was not
 * @param modifiedAt when it was last written, by the database's clock
 */
public record DocumentView(
        String symbol,
        @JsonUnwrapped DocumentDetails details,
        String bodyPrefix,
        String session,
        Integer year,
        String kind,
        String number,
        List<SymbolModifier> modifiers,
        String base,
        boolean reissued,
        SymbolRelation relation,
        String relatesTo,
        String reissuedAs,
        Instant modifiedAt) {

    /** A document of which this is said, as it would be shown. */
    public static DocumentView of(DocumentSymbol symbol, DocumentDetails details) {
        Document document = new Document(symbol);
        document.describe(details);
        return of(document);
    }

    static DocumentView of(Document document) {
        Optional<Related> related = SymbolRelation.of(document.symbol, document.base, document.modifiers.list());
        return new DocumentView(
                document.symbol,
                document.details(),
                document.bodyPrefix,
                document.session,
                document.year,
                document.kind,
                document.number,
                document.modifiers.list(),
                document.base,
                document.reissued,
                related.map(Related::relation).orElse(null),
                related.map(Related::to).orElse(null),
                document.status == DocumentStatus.REISSUED ? document.symbol + "*" : null,
                document.modifiedAt);
    }
}
