package org.rostrum.registry.document;

import java.util.Comparator;
import java.util.List;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.symbol.FamilyOrder;
import org.rostrum.registry.symbol.SymbolRelation;

/**
 * The documents built on one base, in order: the base, then each with what modifies it behind it.
 *
 * @param base their symbol without modifiers
 * @param count how many there are, the base included where it is there
 * @param members at most {@link #MOST}
 */
public record DocumentFamily(String base, long count, List<Member> members) {

    /** More than any document is known to have; of more, those are shown whose symbols come first. */
    static final int MOST = 200;

    /** @param relation what it does to {@code relatesTo}; both null for the base */
    public record Member(
            String symbol, SymbolRelation relation, String relatesTo, DocumentStatus status, LocalizedText title) {}

    static DocumentFamily of(String base, long count, List<Document> found) {
        return new DocumentFamily(
                base,
                count,
                found.stream()
                        .sorted(Comparator.comparing(
                                document -> FamilyOrder.Member.of(document.symbol, document.modifiers.list()),
                                new FamilyOrder()))
                        .map(DocumentView::of)
                        .map(view -> new Member(
                                view.symbol(),
                                view.relation(),
                                view.relatesTo(),
                                view.details().status(),
                                view.details().title()))
                        .toList());
    }
}
