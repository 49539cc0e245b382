package org.rostrum.agenda.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.web.WebProblem;

/**
 * A document as it was sent.
 *
 * @param digest SHA-256 of its bytes
 */
record UploadedDocument(byte[] digest, String mediaType, String text) {

    /** Five megabytes of text are some two thousand pages. */
    static final int MAX_BYTES = 5 * 1024 * 1024;

    /** @throws RuntimeException 413 too large, 422 not UTF-8 or empty */
    static UploadedDocument of(byte[] bytes, String mediaType) {
        if (bytes.length > MAX_BYTES) {
            throw WebProblem.PAYLOAD_TOO_LARGE
                    .because("The document has %d bytes; at most %d are read.".formatted(bytes.length, MAX_BYTES))
                    .with("maxBytes", MAX_BYTES)
                    .build();
        }
        return new UploadedDocument(sha256(bytes), mediaType, decoded(bytes));
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isBlank()) {
                return text;
            }
        } catch (CharacterCodingException notUtf8) {
            throw AgendaProblem.UNREADABLE_DOCUMENT
                    .because("The document is not UTF-8 text. Convert it, or send it in its own media type.")
                    .build();
        }
        throw AgendaProblem.UNREADABLE_DOCUMENT
                .because("The document is empty.")
                .build();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
