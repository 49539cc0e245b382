package org.rostrum.gateway.rate;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Connects to a server that speaks the protocol of Redis. */
final class StoreClient implements AutoCloseable {

    /** Also for TLS and the login, which may take longer than a question may. */
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private static final int THREADS = 2;

    private final RedisURI uri;
    private final ClientResources resources;
    private final RedisClient client;

    StoreClient(RedisURI uri, Optional<Path> ca) {
        this.uri = uri;
        resources = ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .build();
        client = RedisClient.create(resources);
        ClientOptions.Builder options = ClientOptions.builder()
                // RateStore makes a new connection when it tries again.
                .autoReconnect(false)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .build());
        ca.ifPresent(file -> options.sslOptions(SslOptions.builder()
                .jdkSslProvider()
                .trustManager(file.toFile())
                .build()));
        client.setOptions(options.build());
    }

    /** @throws IllegalArgumentException when it is none; without the URL, in which there may be a password */
    static RedisURI uriOf(String url) {
        try {
            RedisURI uri = RedisURI.create(url);
            uri.setTimeout(CONNECT_TIMEOUT);
            return uri;
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("ROSTRUM_GATEWAY_RATES_STORE_URL is not an address like"
                    + " redis://user:password@host:6379 or rediss://… (TLS)");
        }
    }

    CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connect() {
        return client.connectAsync(ByteArrayCodec.INSTANCE, uri).toCompletableFuture();
    }

    @Override
    public void close() {
        client.shutdownAsync().thenRun(resources::shutdown);
    }
}
