package org.rostrum.web.observation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stands in a log for an exception whose message, or that of a cause, must not be written as it is. */
final class RedactedException extends Exception {

    private final String shown;

    private RedactedException(Throwable original, RedactedException cause) {
        super(null, cause, true, true);
        String message = original.getLocalizedMessage();
        String type = original.getClass().getName();
        shown = message == null ? type : type + ": " + Redaction.cleaned(message);
        setStackTrace(original.getStackTrace());
    }

    /** The exception itself where nothing in it, its causes and what they suppressed has to be removed. */
    static Throwable cleaned(Throwable thrown) {
        return isClean(thrown, identitySet()) ? thrown : copy(thrown, identitySet());
    }

    private static boolean isClean(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return true;
        }
        String message = thrown.getLocalizedMessage();
        if (Redaction.cleaned(message) != message || !isClean(thrown.getCause(), seen)) {
            return false;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!isClean(suppressed, seen)) {
                return false;
            }
        }
        return true;
    }

    private static RedactedException copy(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return null;
        }
        RedactedException copy = new RedactedException(thrown, copy(thrown.getCause(), seen));
        for (Throwable suppressed : thrown.getSuppressed()) {
            RedactedException other = copy(suppressed, seen);
            if (other != null) {
                copy.addSuppressed(other);
            }
        }
        return copy;
    }

    private static Set<Throwable> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    @Override
    public String toString() {
        return shown;
    }
}
