package org.rostrum.registry.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.commons.text.LocalizedText;

/**
 * Documents as lists show them, kept by what tells one state of a document from every other. A list asks the database
 * which states there are now, and reads whole rows only where not all of these are kept: so it is never behind, on
 * however many replicas.
 */
@ApplicationScoped
class KeptViews {

    /** Characters of titles that are kept, about 40 MB with all the rest. */
    private static final long MOST_CHARACTERS = 10_000_000;

    /** What a document without titles counts for. */
    private static final int OTHER_CHARACTERS = 500;

    private final Documents documents;
    private final Cache<State, DocumentView> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((State state, DocumentView view) -> weight(view.details()))
            .build();

    KeptViews(Documents documents) {
        this.documents = documents;
    }

    /** One state of one document; a document that was removed and entered again begins with version 0 again. */
    record State(String symbol, long version, Instant modifiedAt) {}

    /**
     * In the order given, without documents that were removed since, each as it is a moment later where it is not kept.
     */
    List<DocumentView> of(List<State> states) {
        Map<State, DocumentView> there = kept.getAllPresent(states);
        List<String> missing = states.stream()
                .filter(state -> !there.containsKey(state))
                .map(State::symbol)
                .toList();
        Map<String, Document> read = documents.named(missing);
        List<DocumentView> views = new ArrayList<>(states.size());
        for (State state : states) {
            DocumentView view = there.get(state);
            views.add(view != null ? view : keep(read.get(state.symbol())));
        }
        return views.stream().filter(Objects::nonNull).toList();
    }

    /** In the order given, just as they are at one moment; empty unless all are kept. */
    Optional<List<DocumentView>> exactly(List<State> states) {
        Map<State, DocumentView> there = kept.getAllPresent(states);
        return there.size() < states.size()
                ? Optional.empty()
                : Optional.of(states.stream().map(there::get).toList());
    }

    /** From whole rows, in their order. */
    List<DocumentView> keepAll(List<Document> rows) {
        return rows.stream().map(this::keep).toList();
    }

    private DocumentView keep(Document document) {
        if (document == null) {
            return null;
        }
        DocumentView view = DocumentView.of(document);
        kept.put(new State(document.symbol, document.version, document.modifiedAt), view);
        return view;
    }

    private static int weight(DocumentDetails details) {
        return OTHER_CHARACTERS
                + length(details.title())
                + details.titlesAsPrinted().stream().mapToInt(KeptViews::length).sum();
    }

    private static int length(LocalizedText text) {
        return text == null
                ? 0
                : text.entries().values().stream().mapToInt(String::length).sum();
    }
}
