package org.rostrum.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose tokens were found good a moment ago, by their exact text, so that signature and claims are checked once and not
 * with each request. Nothing is known after the token's expiry, also where a skew of the clocks would still let it pass:
 * then it is checked anew. All are dropped when a token signed with another key turns up (the realm's keys have been
 * rotated, and the old one may have been withdrawn), and each after a minute anyway, so that what the realm takes back
 * does not live on here.
 *
 * @param <T> what a verified token says
 */
public final class VerifiedTokens<T> {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Keys of a realm that are in use at once; more than these are rotated ones. */
    private static final int KEYS = 16;

    private final Clock clock;
    private final Cache<String, Verified<T>> tokens;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private record Verified<T>(T value, Instant expiry) {}

    /** @param kept at most; a token has one to two kilobytes */
    public VerifiedTokens(long kept, Clock clock) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterWrite(LONGEST)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** What this token says; null when it must be verified. */
    public T find(String token) {
        Verified<T> verified = tokens.getIfPresent(token);
        return verified != null && verified.expiry().isAfter(clock.instant()) ? verified.value() : null;
    }

    /** @param keyId of the key that the signature was verified with, see {@link KeyId} */
    public void add(String token, String keyId, Instant expiry, T value) {
        if (keys.add(keyId)) {
            if (keys.size() > KEYS) {
                keys.clear();
                keys.add(keyId);
            }
            tokens.invalidateAll();
        }
        tokens.put(token, new Verified<>(value, expiry));
    }

    /** Whether a token signed with this key has been verified. */
    public boolean knowsKey(String keyId) {
        return keys.contains(keyId);
    }

    /** Tokens kept now. */
    long size() {
        tokens.cleanUp();
        return tokens.estimatedSize();
    }
}
