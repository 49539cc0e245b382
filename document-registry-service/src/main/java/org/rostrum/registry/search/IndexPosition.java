package org.rostrum.registry.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.commons.changelog.ChangeFeed;
import org.rostrum.commons.changelog.SealedChange;

/** Up to which change a committed index goes, as it is told of the commit. */
final class IndexPosition {

    private static final String FORMAT = "format";
    private static final String SEQUENCE = "sequence";
    /** The change of that sequence, by which another database, or one that was emptied and filled again, is known. */
    private static final String CHANGE = "change";

    private IndexPosition() {}

    static Map<String, String> told(long sequence, ChangeFeed changes) {
        return Map.of(
                FORMAT,
                IndexFields.FORMAT,
                SEQUENCE,
                Long.toString(sequence),
                CHANGE,
                idOf(sequence, changes).orElse(""));
    }

    /** Empty where the index must be built: it is new, of another format, or of another log of changes. */
    static Optional<Long> of(Map<String, String> told, ChangeFeed changes) {
        if (!IndexFields.FORMAT.equals(told.get(FORMAT))) {
            return Optional.empty();
        }
        long sequence = Long.parseLong(told.get(SEQUENCE));
        return told.get(CHANGE).equals(idOf(sequence, changes).orElse("")) ? Optional.of(sequence) : Optional.empty();
    }

    private static Optional<String> idOf(long sequence, ChangeFeed changes) {
        List<SealedChange> there = changes.after(sequence - 1, Set.of(), 1);
        return there.isEmpty() || there.getFirst().sequence() != sequence
                ? Optional.empty()
                : Optional.of(there.getFirst().id().toString());
    }
}
