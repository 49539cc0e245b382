package org.rostrum.schedule.calendar;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.rostrum.schedule.Sha256;

/**
 * What makes a private address private: 256 random bits, as 43 characters of base64url. Only its hash is kept; a hash
 * without salt is enough, since nobody can try 2^256 values.
 */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of it: whatever is written into a log by mistake does no harm. */
    @Override
    public String toString() {
        return "a secret";
    }
}
