package org.rostrum.commons.idempotency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;

/** The first answer to a request that carried an {@code Idempotency-Key}. */
@Entity
@Table(name = "idempotency_key")
class KeptAnswer {

    /** @param scope SHA-256 of issuer, subject, method and path */
    @Embeddable
    record Key(byte[] scope, String requestKey) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key(byte[] itsScope, String itsKey)
                    && Arrays.equals(scope, itsScope)
                    && requestKey.equals(itsKey);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(scope) + requestKey.hashCode();
        }
    }

    @EmbeddedId
    Key key;

    /** SHA-256 of what the request asked for. */
    byte[] fingerprint;

    Instant createdAt;

    /** Null only inside the transaction that makes the answer. */
    Integer status;

    String mediaType;

    String location;

    String entityTag;

    String body;
}
