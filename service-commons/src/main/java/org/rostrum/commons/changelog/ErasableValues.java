package org.rostrum.commons.changelog;

import java.security.SecureRandom;
import java.util.List;

/**
 * Values of a change that may have to be erased one day. The chain covers their salted digest only: without the salt
 * nobody can find out by trying what the values were, and the chain still holds.
 *
 * @param salt 16 random bytes; null before sealing and after erasure
 * @param keptDigest what is left after erasure; null before
 * @param values in the order of their columns, may hold nulls
 */
record ErasableValues(byte[] salt, byte[] keptDigest, List<String> values) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    /** The same values with a salt, where they need one. */
    ErasableValues salted() {
        if (salt != null || erased()) {
            return this;
        }
        byte[] fresh = new byte[SALT_BYTES];
        RANDOM.nextBytes(fresh);
        return new ErasableValues(fresh, null, values);
    }

    boolean erased() {
        return keptDigest != null;
    }

    /** @throws IllegalStateException before {@link #salted} */
    byte[] digest() {
        if (erased()) {
            return keptDigest;
        }
        if (salt == null) {
            throw new IllegalStateException("Values without a salt have no digest yet");
        }
        FieldDigest digest = new FieldDigest().bytes(salt);
        values.forEach(digest::text);
        return digest.value();
    }
}
