package org.rostrum.registry.numbering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolSeries;

/**
 * What is remembered of each series of symbols: its highest number where documents no longer show it. Documents that are
 * there are not counted here; whoever takes a number looks at both, under the lock.
 */
@ApplicationScoped
public class SeriesCounters implements PanacheRepositoryBase<SeriesCounter, String> {

    /**
     * Locks a series until the transaction ends, also one that nobody has taken a number of.
     *
     * @return its highest number so far, as far as it is remembered here; 0 at first
     */
    public int lock(SymbolSeries series) {
        remember(series.key(), 0);
        return ((Number) getEntityManager()
                        .createNativeQuery("select highest from symbol_series where series = :series for update")
                        .setParameter("series", series.key())
                        .getSingleResult())
                .intValue();
    }

    /** The series goes on behind {@code number}, whatever becomes of its document. */
    public void remember(SymbolSeries series, int number) {
        remember(series.key(), number);
    }

    /** The same of every series that a symbol has a number of. */
    public void rememberAll(DocumentSymbol symbol) {
        SymbolSeries.takenBy(symbol).forEach(taken -> remember(taken.series(), taken.number()));
    }

    /** One statement, so that the first two takers of a new series meet in its row instead of failing. */
    private void remember(String series, int number) {
        getEntityManager()
                .createNativeQuery("insert into symbol_series (series, highest) values (:series, :number)"
                        + " on duplicate key update highest = greatest(highest, :number)")
                .setParameter("series", series)
                .setParameter("number", number)
                .executeUpdate();
    }
}
