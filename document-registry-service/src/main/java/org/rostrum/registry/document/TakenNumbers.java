package org.rostrum.registry.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.rostrum.registry.symbol.DocumentSeries;
import org.rostrum.registry.symbol.ModifierSeries;

/** Which numbers of a series the documents that are there have, also those of withdrawn and given back symbols. */
@ApplicationScoped
public class TakenNumbers {

    private final Documents documents;

    TakenNumbers(Documents documents) {
        this.documents = documents;
    }

    /**
     * The highest number of a series.
     *
     * @param base the symbol that has it, without modifiers
     */
    public record Highest(int number, String base) {}

    /** Empty where the series has no numbered document. */
    public Optional<Highest> highest(DocumentSeries series) {
        return documents.highest(series);
    }

    /** 0 where the document has none of these modifiers. */
    public int highest(ModifierSeries series) {
        return series.highestAmong(documents.symbolsOf(series.base().base()));
    }
}
