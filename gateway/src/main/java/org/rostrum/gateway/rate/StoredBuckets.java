package org.rostrum.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The buckets in the store, over one connection. A bucket that is full again is forgotten there. */
final class StoredBuckets implements AutoCloseable {

    /** Longer than full: clocks of replicas differ a little. */
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(2);

    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final AsyncProxyManager<byte[]> buckets;
    private final Pseudonyms pseudonyms;
    /** Kept, because requests for the same bucket that come together are counted with one call. */
    private final Cache<String, AsyncBucketProxy> inUse;

    /** @param payers of whom something is kept in this process at most */
    StoredBuckets(
            StatefulRedisConnection<byte[], byte[]> connection, Pseudonyms pseudonyms, long payers, Duration timeout) {
        this.connection = connection;
        this.pseudonyms = pseudonyms;
        buckets = Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .requestTimeout(timeout)
                .build()
                .asAsync();
        inUse = Caffeine.newBuilder()
                .maximumSize(payers)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    /** @param full what it is when nobody has taken from it */
    AsyncBucketProxy of(String policy, String payer, BucketConfiguration full) {
        return inUse.get("rostrum:rates:%s:%s".formatted(policy, pseudonyms.of(payer)), key -> buckets.builder()
                .withOptimization(Optimizations.batching())
                .build(key.getBytes(StandardCharsets.US_ASCII), () -> CompletableFuture.completedFuture(full)));
    }

    @Override
    public void close() {
        connection.closeAsync();
    }
}
