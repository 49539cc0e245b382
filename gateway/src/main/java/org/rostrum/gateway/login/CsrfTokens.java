package org.rostrum.gateway.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What a page must send along with a write, so that another site, which can make a browser send the cookie but cannot
 * read our answers, cannot write: an HMAC over the session's id and a random number, and that number. Any replica can check it.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">
 *     OWASP, HMAC CSRF tokens</a>
 */
@ApplicationScoped
public class CsrfTokens {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] PURPOSE = "rostrum csrf token".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int RANDOM_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();
    /** Null where pages do not log in. */
    private final SecretKey key;

    CsrfTokens(LoginSettings settings) {
        key = settings.enabled()
                ? settings.sessionSecret().map(CsrfTokens::derived).orElse(null)
                : null;
    }

    /** A key of its own from the secret that also seals sessions (RFC 5869). */
    private static SecretKey derived(String secret) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            HMAC,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(PURPOSE, KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String of(Session session) {
        byte[] number = new byte[RANDOM_BYTES];
        random.nextBytes(number);
        String text = HEX.formatHex(number);
        return HEX.formatHex(seal(session, text)) + "." + text;
    }

    boolean isOf(Session session, String token) {
        int point = token.indexOf('.');
        if (point < 0) {
            return false;
        }
        byte[] expected =
                HEX.formatHex(seal(session, token.substring(point + 1))).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, token.substring(0, point).getBytes(StandardCharsets.UTF_8));
    }

    /** The id's length comes first, so that id and number cannot be told apart in two ways. */
    private byte[] seal(Session session, String number) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(
                    (session.id().length() + "!" + session.id() + "!" + number).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
