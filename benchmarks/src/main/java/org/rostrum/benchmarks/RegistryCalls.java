package org.rostrum.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.rostrum.benchmarks.Load.Client;

/** The registry over HTTP/1.1 with a token, one connection for each client. */
final class RegistryCalls implements Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;
    private final String url;
    private final Function<SplittableRandom, String> path;

    /** @param path what each request asks for, with a leading slash and encoded */
    RegistryCalls(String url, String token, Function<SplittableRandom, String> path) {
        this.url = url;
        this.token = token;
        this.path = path;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void ask(SplittableRandom random) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path.apply(random)))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.body().length < 20) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
