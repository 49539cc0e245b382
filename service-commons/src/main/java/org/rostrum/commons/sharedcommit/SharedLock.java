package org.rostrum.commons.sharedcommit;

import java.util.Set;
import java.util.UUID;

/** Locks what is decided on. */
@FunctionalInterface
public interface SharedLock {

    /** Locks all of these until the transaction at hand ends, in one order for everybody; what does not exist is left out. */
    void take(Set<UUID> subjects);
}
