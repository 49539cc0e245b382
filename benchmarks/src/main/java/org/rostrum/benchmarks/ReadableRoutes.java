package org.rostrum.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be read at a gateway: each GET of its description for whose variables there is something in the lists. */
final class ReadableRoutes {

    private static final String GATEWAY = "gateway";
    private static final String OVERVIEW = "/v1/sessions/{id}/overview";
    private static final List<String> OWN_PAGES =
            List.of("/", "/docs/", "/openapi.json", "/problems/too-many-requests", "/q/health/ready");
    /** They last. */
    private static final String STREAMS = "/live";
    /** What a list calls its parts, where it does not call them as the path does. */
    private static final List<String> NAMES = List.of("id", "code", "number", "version");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final String token;
    private final Map<String, JsonNode> firstOf = new HashMap<>();

    ReadableRoutes(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /**
     * One of them.
     *
     * @param service that answers it
     * @param path as described
     * @param target what is asked for
     */
    record Readable(String service, String path, String target) {}

    /** By service, the gateway's own first; only what answers with 200. */
    List<Readable> find() throws IOException, InterruptedException {
        List<Readable> found = new ArrayList<>();
        OWN_PAGES.forEach(page -> found.add(new Readable(GATEWAY, page, page)));
        add(found, GATEWAY, OVERVIEW);
        for (String service : List.of("agenda", "registry", "schedule")) {
            JsonNode paths = body(get("/openapi/" + service + ".json")).path("paths");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                if (path.getValue().has("get") && !path.getKey().endsWith(STREAMS)) {
                    add(found, service, path.getKey());
                }
            }
        }
        return found;
    }

    private void add(List<Readable> found, String service, String path) throws IOException, InterruptedException {
        Optional<String> target = filled(path);
        if (target.isPresent() && get(target.get()).statusCode() == 200) {
            found.add(new Readable(service, path, target.get()));
        }
    }

    /** With each variable replaced by the first of the list before it. */
    private Optional<String> filled(String path) throws IOException, InterruptedException {
        String target = "";
        for (String segment : path.substring(1).split("/")) {
            Matcher variable = VARIABLE.matcher(segment);
            if (variable.find()) {
                JsonNode first = first(target);
                Optional<String> name = Stream.concat(Stream.of(variable.group(1)), NAMES.stream())
                        .filter(first::hasNonNull)
                        .findFirst();
                if (name.isEmpty()) {
                    return Optional.empty();
                }
                segment = variable.replaceFirst(
                        HttpCalls.encoded(first.path(name.get()).asText()));
            }
            target += "/" + segment;
        }
        return Optional.of(target);
    }

    private JsonNode first(String list) throws IOException, InterruptedException {
        if (!firstOf.containsKey(list)) {
            HttpResponse<String> answer = get(list);
            JsonNode content = answer.statusCode() == 200 ? body(answer) : json.nullNode();
            firstOf.put(
                    list,
                    Stream.of(content.path("data"), content.path("items"), content)
                            .map(parts -> parts.path(0))
                            .filter(JsonNode::isObject)
                            .findFirst()
                            .orElse(json.createObjectNode()));
        }
        return firstOf.get(list);
    }

    private JsonNode body(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + target))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
