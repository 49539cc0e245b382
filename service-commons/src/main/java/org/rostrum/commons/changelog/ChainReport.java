package org.rostrum.commons.changelog;

import java.util.Optional;

/**
 * What a verification of the chain found.
 *
 * @param verified how many changes from the first on are as they were sealed
 * @param erased how many of them had personal values that were erased since; that does not break the chain
 * @param fault what is wrong with the next one; empty where the chain is whole
 */
public record ChainReport(long verified, long erased, Optional<Fault> fault) {

    /** @param sequence where the chain breaks */
    public record Fault(long sequence, Kind kind) {}

    /** How a chain can be broken. */
    public enum Kind {
        /** A change that was sealed is not there. */
        MISSING,
        /** A change, or the link before it, is not what was sealed. */
        ALTERED
    }
}
