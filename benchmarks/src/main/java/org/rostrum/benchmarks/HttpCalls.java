package org.rostrum.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.rostrum.benchmarks.Load.Client;

/**
 * One client that speaks HTTP/1.1 with a token over one connection. It takes as little of the processor as it can, since
 * it shares it with what it measures.
 */
final class HttpCalls implements Client {

    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final DefaultBHttpClientConnection connection = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
    private final Function<SplittableRandom, ClassicRequestBuilder> next;
    private final String authority;
    private final Supplier<String> tokens;

    /** @param next makes each request, with a path that begins with a slash and is encoded */
    HttpCalls(String url, String token, Function<SplittableRandom, ClassicRequestBuilder> next) throws IOException {
        this(url, () -> token, next);
    }

    private HttpCalls(String url, Supplier<String> tokens, Function<SplittableRandom, ClassicRequestBuilder> next)
            throws IOException {
        URI server = URI.create(url);
        this.authority = server.getAuthority();
        this.tokens = tokens;
        this.next = next;
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        connection.bind(socket);
    }

    /** Asks for the same again and again, with a token that may be another each time. */
    static HttpCalls get(String url, Supplier<String> tokens, String path) throws IOException {
        return new HttpCalls(url, tokens, random -> ClassicRequestBuilder.get(path));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void ask(SplittableRandom random) throws Exception {
        ClassicHttpRequest request = next.apply(random)
                .addHeader("Host", authority)
                .addHeader("Authorization", "Bearer " + tokens.get())
                .build();
        if (request.getEntity() != null) {
            request.addHeader("Content-Type", request.getEntity().getContentType());
            request.addHeader("Content-Length", request.getEntity().getContentLength());
        }
        try (ClassicHttpResponse answer = EXECUTOR.execute(request, connection, HttpCoreContext.create())) {
            byte[] body = answer.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(answer.getEntity());
            boolean expected = request.containsHeader("If-None-Match")
                    ? answer.getCode() == 304
                    : answer.getCode() / 100 == 2 && body.length >= 20;
            if (!expected) {
                throw new IllegalStateException("%s %s: %d %s"
                        .formatted(
                                request.getMethod(),
                                request.getPath(),
                                answer.getCode(),
                                new String(body, StandardCharsets.UTF_8)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
