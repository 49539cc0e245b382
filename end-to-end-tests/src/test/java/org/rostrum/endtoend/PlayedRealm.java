package org.rostrum.endtoend;

import com.sun.net.httpserver.HttpServer;
import java.nio.charset.StandardCharsets;

/** As much of a realm as a process asks for when it starts: where things are, and that there are no keys. */
final class PlayedRealm {

    private PlayedRealm() {}

    /**
     * Has a server answer as a realm from now on.
     *
     * @param host with its scheme, as it is asked for: {@code https://localhost}
     */
    static void start(HttpServer server, String host) {
        String url = host + ":" + server.getAddress().getPort();
        byte[] answer = """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token", "keys": []}""".formatted(url).getBytes(StandardCharsets.US_ASCII);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }
}
