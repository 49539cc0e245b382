package org.rostrum.gateway.rate;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What payers are called where others may read it: the same in all replicas, and nobody finds out which account or
 * address it is who does not have the secret that they share.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    /** Enough that no two payers are ever one (2⁻⁶⁴ for four thousand million of them). */
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** @param secret the replicas' own; null where they have none, which leaves addresses open to guessing */
    Pseudonyms(String secret) {
        key = new SecretKeySpec(("rostrum rates " + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String payer) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(payer.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
