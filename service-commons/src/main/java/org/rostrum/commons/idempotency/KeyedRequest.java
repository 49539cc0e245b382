package org.rostrum.commons.idempotency;

/** A request with an {@code Idempotency-Key}: its key in its scope, and what tells it from others with the same key. */
public final class KeyedRequest {

    final KeptAnswer.Key key;
    final byte[] fingerprint;

    KeyedRequest(KeptAnswer.Key key, byte[] fingerprint) {
        this.key = key;
        this.fingerprint = fingerprint;
    }
}
