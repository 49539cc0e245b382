package org.rostrum.registry.numbering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that guards one series of symbols; written by {@link SeriesCounters} only. */
@Entity
@Table(name = "symbol_series")
class SeriesCounter {

    @Id
    String series;

    int highest;

    protected SeriesCounter() {
        // for Hibernate
    }
}
