package org.rostrum.schedule.inscription;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.rostrum.commons.testing.TestRealm;

/** Requests for the floor that are sent without waiting for their answers. */
final class Requests implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI inscriptions;

    Requests(URI service, String meeting) {
        this.inscriptions = service.resolve("/v1/meetings/" + meeting + "/inscriptions");
    }

    CompletableFuture<HttpResponse<String>> send(String token, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(inscriptions)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Of the secretariat, of a person with this name. */
    static String tokenOf(String person) {
        return TestRealm.sign(TestRealm.token(person, "secretariat").claim("bodies", List.of("*")));
    }

    @Override
    public void close() {
        client.close();
    }
}
