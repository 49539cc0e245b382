package org.rostrum.agenda.neighbour;

/**
 * Something an import needs, as it now stands with its service.
 *
 * @param key its id or natural key
 * @param outcome whether it was made or changed for the import, or was there
 * @param url its path below the gateway
 */
public record Placed<K>(K key, Outcome outcome, String url) {

    /** What was done so that the thing is there. */
    public enum Outcome {
        CREATED,
        CHANGED,
        FOUND
    }
}
