package org.rostrum.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.route.Destination;

/** The connections to the services: a pool for each, so that one that hangs uses up nobody else's. */
@ApplicationScoped
public class Upstreams {

    /** Shorter than any service keeps an idle connection, so that none is used just as the other side closes it. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Map<Destination, HttpClient> clients = new EnumMap<>(Destination.class);
    private final GatewaySettings settings;

    Upstreams(Vertx vertx, GatewaySettings settings) {
        this.settings = settings;
        for (Destination destination : Destination.values()) {
            if (destination.isUpstream()) {
                clients.put(destination, client(vertx, settings, destination));
            }
        }
    }

    private static HttpClient client(Vertx vertx, GatewaySettings settings, Destination destination) {
        var service = settings.of(destination);
        if (service.url().getHost() == null || !service.url().getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "The URL of the %s is '%s', but must be scheme, host and port only, like http://localhost:8081"
                            .formatted(destination.service(), service.url()));
        }
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setSsl("https".equals(service.url().getScheme()))
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        // What is compressed stays so: the gateway passes bytes on.
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(service.connections()));
    }

    HttpClient client(Destination destination) {
        return clients.get(destination);
    }

    /** A request on a connection of the pool, its method and target still to be set. */
    Future<HttpClientRequest> request(Destination destination) {
        return client(destination).request(options(destination));
    }

    /** A GET of the gateway's own. */
    public Future<HttpClientRequest> get(Destination destination, String target) {
        return client(destination)
                .request(options(destination)
                        .setURI(target)
                        .setIdleTimeout(settings.answerTimeout().toMillis()));
    }

    private RequestOptions options(Destination destination) {
        URI url = settings.of(destination).url();
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setConnectTimeout(settings.connectTimeout().toMillis());
    }
}
