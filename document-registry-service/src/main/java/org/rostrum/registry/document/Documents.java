package org.rostrum.registry.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostrum.registry.symbol.DocumentSeries;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.web.WebProblem;

/** The table of documents. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, String> {

    /** @throws RuntimeException 404 if there is none */
    Document require(DocumentSymbol symbol) {
        return findByIdOptional(symbol.canonical()).orElseThrow(() -> unknown(symbol));
    }

    /** The same, locked until the transaction ends. */
    Document lock(DocumentSymbol symbol) {
        return findByIdOptional(symbol.canonical(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> unknown(symbol));
    }

    private static RuntimeException unknown(DocumentSymbol symbol) {
        return WebProblem.NOT_FOUND
                .because("The registry has no document %s. PUT with If-None-Match: * enters it."
                        .formatted(symbol.canonical()))
                .build();
    }

    /** @param version changes with every change of a member */
    record Family(DocumentFamily shown, String version) {}

    /** The documents of one base: one query, and one more to count them where they are too many to show. */
    Family family(String base) {
        List<Document> found = find("base = ?1 order by symbol", base)
                .page(0, DocumentFamily.MOST + 1)
                .list();
        boolean all = found.size() <= DocumentFamily.MOST;
        long count = all ? found.size() : count("base", base);
        List<Document> shown = all ? found : found.subList(0, DocumentFamily.MOST);
        String state = shown.stream()
                .map(document -> document.symbol + " " + document.version)
                .collect(Collectors.joining("\n", count + "\n", ""));
        String version = UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.US_ASCII))
                .toString();
        return new Family(DocumentFamily.of(base, count, shown), version);
    }

    /** Those of the documents that are there, by symbol: one query for all of them. */
    @Transactional
    Map<String, Document> named(Collection<String> symbols) {
        Map<String, Document> there = new HashMap<>();
        if (!symbols.isEmpty()) {
            list("symbol in ?1", symbols).forEach(document -> there.put(document.symbol, document));
        }
        return there;
    }

    /** The symbols of one base, in no order. */
    List<String> symbolsOf(String base) {
        return find("select symbol from Document where base = ?1", base)
                .project(String.class)
                .list();
    }

    /** Empty where the series has no numbered document. */
    Optional<TakenNumbers.Highest> highest(DocumentSeries series) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("ordinal is not null");
        same(where, values, "bodyPrefix", series.bodyPrefix());
        same(where, values, "kind", series.kind());
        if (!series.runsOn()) {
            same(where, values, "session", series.session());
            same(where, values, "year", series.year());
        }
        return find("select ordinal as number, base from Document where " + where + " order by ordinal desc", values)
                .project(TakenNumbers.Highest.class)
                .firstResultOptional();
    }

    private static void same(StringBuilder where, Map<String, Object> values, String field, Object value) {
        where.append(" and ").append(field).append(value == null ? " is null" : " = :" + field);
        if (value != null) {
            values.put(field, value);
        }
    }

    @Transactional
    List<Document> page(DocumentQuery query, int rows) {
        return find(query.text(), query.values()).page(0, rows).list();
    }

    /** In one statement without a transaction: what is needed to know which documents a list has now. */
    List<KeptViews.State> states(DocumentQuery query, int rows) {
        return find("select symbol, version, modifiedAt from Document where " + query.text(), query.values())
                .project(KeptViews.State.class)
                .page(0, rows)
                .list();
    }

    /**
     * The same of those of the documents named that are there, in no order. Names are given again until they are as many
     * as a power of two, so that there are few statements to prepare.
     */
    List<KeptViews.State> statesOf(List<String> symbols) {
        int places = Integer.highestOneBit(Math.max(1, 2 * symbols.size() - 1));
        Object[] names = new Object[places];
        StringJoiner list = new StringJoiner(", ", "(", ")");
        for (int place = 0; place < places; place++) {
            names[place] = symbols.get(Math.min(place, symbols.size() - 1));
            list.add("?" + (place + 1));
        }
        return find("select symbol, version, modifiedAt from Document where symbol in " + list, names)
                .project(KeptViews.State.class)
                .list();
    }

    /** What searches need of documents, without the rest of their rows. */
    List<DocumentSource> sources(String condition, Object value, int rows) {
        return find(
                        "select symbol, bodyPrefix, session, year, kind, status, date, modifiedAt, items, title,"
                                + " titlesAsPrinted from Document where " + condition,
                        value)
                .project(DocumentSource.class)
                .page(0, rows)
                .list();
    }
}
