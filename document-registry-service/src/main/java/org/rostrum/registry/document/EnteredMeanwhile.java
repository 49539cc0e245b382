package org.rostrum.registry.document;

import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.rostrum.commons.persistence.DatabaseConflicts;

/** Somebody else entered the same symbol at the same moment; the decision is to be made again on what is there. */
public class EnteredMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int ATTEMPTS = 5;

    EnteredMeanwhile(Throwable cause) {
        super(cause);
    }

    /** Runs a whole transaction again where it met another one: on this exception, and where a deadlock ended it. */
    public static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (EnteredMeanwhile | PersistenceException met) {
                boolean passing = met instanceof EnteredMeanwhile
                        || DatabaseConflicts.isPassing(met) && !DatabaseConflicts.isLockedByAnother(met);
                if (!passing || attempt == ATTEMPTS) {
                    throw met;
                }
            }
        }
    }
}
