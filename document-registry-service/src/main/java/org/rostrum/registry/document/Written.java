package org.rostrum.registry.document;

/**
 * A document after a write.
 *
 * @param version of which the entity tag is made
 */
public record Written(SingleDocument document, long version, Effect effect) {

    /** What the write did. */
    public enum Effect {
        CREATED,
        CHANGED,
        /** All was there as it was given; nothing was written. */
        UNCHANGED
    }

    static Written of(Document document, Effect effect) {
        return new Written(SingleDocument.of(document), document.version, effect);
    }

    public boolean created() {
        return effect == Effect.CREATED;
    }
}
