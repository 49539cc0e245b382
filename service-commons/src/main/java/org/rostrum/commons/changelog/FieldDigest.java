package org.rostrum.commons.changelog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over fields, each with its length before it, so that two lists of fields never look the same. */
final class FieldDigest {

    private static final long ABSENT = -1;

    private final MessageDigest sha256;

    FieldDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    FieldDigest number(long value) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
        return this;
    }

    FieldDigest bytes(byte[] value) {
        number(value.length);
        sha256.update(value);
        return this;
    }

    /** @param value may be null, which is not the same as empty */
    FieldDigest text(String value) {
        return value == null ? number(ABSENT) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes; ends this digest. */
    byte[] value() {
        return sha256.digest();
    }
}
