package org.rostrum.registry.file;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.web.WebProblem;

/**
 * The digest fields of RFC 9530, of which SHA-256 is used. A file is sent as it is, so that the digest of the content and
 * of the representation are the same.
 */
final class ReprDigest {

    static final String HEADER = "Repr-Digest";
    static final String OF_CONTENT = "Content-Digest";

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*([^,]*)");
    private static final Pattern BYTES = Pattern.compile(":([A-Za-z0-9+/]{43}=):\\s*");

    private ReprDigest() {}

    static String of(byte[] sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }

    /**
     * @param headers values of the digest fields that came; other algorithms in them are passed over
     * @throws RuntimeException 400 a SHA-256 that cannot be read, 422 another one than {@code found}
     */
    static void requireSame(List<String> headers, byte[] found) {
        for (String header : headers) {
            Matcher said = SHA_256.matcher(header);
            while (said.find()) {
                Matcher bytes = BYTES.matcher(said.group(1));
                if (!bytes.matches()) {
                    throw WebProblem.BAD_REQUEST
                            .because("'%s' is no digest. Write sha-256=:…: with the 32 bytes in Base64 (RFC 9530)."
                                    .formatted(header))
                            .build();
                }
                if (!Arrays.equals(Base64.getDecoder().decode(bytes.group(1)), found)) {
                    throw RegistryProblem.DIGEST_MISMATCH
                            .because("The file changed on its way, or the digest is of another one. Send it again.")
                            .with("expected", "sha-256=" + said.group(1).strip())
                            .with("found", of(found))
                            .build();
                }
            }
        }
    }
}
