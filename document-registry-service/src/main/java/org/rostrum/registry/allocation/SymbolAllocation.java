package org.rostrum.registry.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.document.DocumentLifecycle;
import org.rostrum.registry.document.TakenNumbers;
import org.rostrum.registry.document.TakenNumbers.Highest;
import org.rostrum.registry.document.Transition;
import org.rostrum.registry.document.Written;
import org.rostrum.registry.numbering.SeriesCounters;
import org.rostrum.registry.symbol.DocumentSeries;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.ModifierSeries;
import org.rostrum.registry.symbol.SymbolSeries;
import org.rostrum.registry.symbol.SymbolSeries.Composed;
import org.rostrum.registry.symbol.SymbolSeries.Composition;
import org.rostrum.registry.symbol.SymbolSeries.Impossible;

/**
 * Gives out the next number of a series: the highest there ever was, and one. The row of the series is locked from the
 * look to the commit, so that on however many replicas no number is given twice, and none is left out.
 */
@ApplicationScoped
class SymbolAllocation {

    private final SeriesCounters counters;
    private final TakenNumbers taken;
    private final DocumentLifecycle lifecycle;

    SymbolAllocation(SeriesCounters counters, TakenNumbers taken, DocumentLifecycle lifecycle) {
        this.counters = counters;
        this.taken = taken;
        this.lifecycle = lifecycle;
    }

    /**
     * Reserves the next symbol. The caller must have been found to be allowed to.
     *
     * @throws RuntimeException 422 if the parts of the series make no symbol
     * @throws org.rostrum.registry.document.EnteredMeanwhile if somebody entered just this symbol by hand
     */
    @Transactional
    Written next(SymbolSeries series) {
        requirePossible(series);
        int remembered = counters.lock(series);
        Next next =
                switch (series) {
                    case DocumentSeries ofBody -> nextOf(ofBody, remembered);
                    case ModifierSeries ofDocument -> nextOf(ofDocument, remembered);
                };
        counters.remember(series, next.number());
        return lifecycle.reserve(symbolIn(next.composition()));
    }

    /**
     * Gives a reserved symbol back; its document stays, withdrawn, so that nobody gets the symbol again.
     *
     * @throws RuntimeException 404 no such document, 409 it is not reserved any more
     */
    @Transactional
    Written release(DocumentSymbol symbol, String reason) {
        return lifecycle.move(symbol, Transition.RELEASE, reason);
    }

    private record Next(int number, Composition composition) {}

    private Next nextOf(DocumentSeries series, int remembered) {
        Optional<Highest> highest = taken.highest(series);
        int number = 1 + Math.max(remembered, highest.map(Highest::number).orElse(0));
        return new Next(
                number,
                highest.map(like -> series.symbolLike(like.base(), number)).orElseGet(() -> series.symbol(number)));
    }

    private Next nextOf(ModifierSeries series, int remembered) {
        int number = 1 + Math.max(remembered, taken.highest(series));
        return new Next(number, series.symbol(number));
    }

    /** Before the row of the series is made: what is no series leaves none behind. */
    private static void requirePossible(SymbolSeries series) {
        symbolIn(series.symbol(1));
    }

    private static DocumentSymbol symbolIn(Composition composition) {
        return switch (composition) {
            case Composed composed -> composed.symbol();
            case Impossible impossible ->
                throw RegistryProblem.SYMBOL_NOT_POSSIBLE
                        .because(impossible.reason())
                        .build();
        };
    }
}
