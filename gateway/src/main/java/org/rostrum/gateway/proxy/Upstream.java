package org.rostrum.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.route.Destination;

/**
 * One lane to one service. Its pool is its bulkhead: so many exchanges at once, one connection each, so many more that
 * wait for one, and no more; one that hangs uses up nobody else's.
 */
final class Upstream {

    /**
     * Shorter than a service that ends goes on answering (ROSTRUM_DRAIN_DELAY), so that no connection is used just as the
     * other side closes it.
     */
    private static final int KEEP_ALIVE_SECONDS = 2;

    private final HttpClient client;
    private final Breaker breaker;
    private final URI url;
    private final Duration waitTimeout;

    /** @param longestExchange see {@link Breaker} */
    Upstream(Vertx vertx, GatewaySettings settings, Destination destination, Lane lane, Duration longestExchange) {
        var service = settings.of(destination);
        url = service.url();
        waitTimeout = settings.waitTimeout();
        if (url.getHost() == null || !url.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "The URL of the %s is '%s', but must be scheme, host and port only, like http://localhost:8081"
                            .formatted(destination.service(), url));
        }
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl(isEncrypted())
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        // What is compressed stays so: the gateway passes bytes on.
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(connections(service, lane)).setMaxWaitQueueSize(service.waiting()));
        breaker = new Breaker(
                destination.service() + " (" + lane + ")", settings.breaker(), longestExchange, Clock.systemUTC());
    }

    private static int connections(GatewaySettings.Service service, Lane lane) {
        return switch (lane) {
            case SHORT -> service.connections();
            case LONG -> service.longConnections();
            case LIVE -> service.liveConnections();
        };
    }

    HttpClient client() {
        return client;
    }

    Breaker breaker() {
        return breaker;
    }

    /** What the service is called at; nobody outside knows it. */
    URI url() {
        return url;
    }

    /** A request on a connection of the pool, its method and target still to be set. */
    Future<HttpClientRequest> request() {
        return client.request(options());
    }

    /** A GET of the gateway's own. */
    Future<HttpClientRequest> get(String target, Duration patience) {
        return client.request(options().setURI(target).setIdleTimeout(patience.toMillis()));
    }

    private RequestOptions options() {
        int usual = isEncrypted() ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort() >= 0 ? url.getPort() : usual)
                .setConnectTimeout(waitTimeout.toMillis());
    }

    private boolean isEncrypted() {
        return "https".equals(url.getScheme());
    }
}
