package org.rostrum.gateway.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature and claims were found good a moment ago, by their exact text, so that the work is done once and
 * not with each request. None is taken after its expiry. All are dropped when a token signed with another key turns up
 * (the realm's keys have been rotated, and the old one may have been withdrawn), and each after a minute anyway, so that
 * what the realm takes back does not live on here.
 */
final class VerifiedTokens {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** Keys of a realm that are in use at once; more than these are rotated ones. */
    private static final int KEYS = 16;

    private final Clock clock;
    private final Cache<String, Caller> callers;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    /** @param kept at most; a token has one to two kilobytes */
    VerifiedTokens(long kept, Clock clock) {
        this.clock = clock;
        this.callers = Caffeine.newBuilder()
                .maximumSize(kept)
                .expireAfterWrite(LONGEST)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** The bearer of this token; null when it must be verified. */
    Caller find(String token) {
        Caller caller = callers.getIfPresent(token);
        return caller != null && caller.expiry().isAfter(clock.instant()) ? caller : null;
    }

    /** @param keyId of the key that the signature was verified with */
    void add(String token, String keyId, Caller caller) {
        if (keys.add(keyId)) {
            if (keys.size() > KEYS) {
                keys.clear();
                keys.add(keyId);
            }
            callers.invalidateAll();
        }
        callers.put(token, caller);
    }

    /** Tokens kept now. */
    long size() {
        callers.cleanUp();
        return callers.estimatedSize();
    }
}
