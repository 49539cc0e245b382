package org.rostrum.endtoend.storm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Replicas of the schedule service, as clients call them: over HTTP, each with a token of its own user. */
final class Replicas implements FloorUnderStorm {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A meeting with the two items under which its floor is asked for; perhaps twice the same. */
    record Meeting(String id, List<String> items) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final List<String> urls;
    private final List<Meeting> meetings;
    private final UnaryOperator<String> tokenOf;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Replicas(List<String> urls, List<Meeting> meetings, UnaryOperator<String> tokenOf) {
        this.urls = urls;
        this.meetings = meetings;
        this.tokenOf = tokenOf;
    }

    List<String> meetingIds() {
        return meetings.stream().map(Meeting::id).toList();
    }

    @Override
    public Answer send(
            StormRequest request, String key, IntFunction<String> inscriptionOf, StormRequest.Attempt attempt)
            throws IOException, InterruptedException {
        Meeting meeting = meetings.get(request.meeting());
        return post(
                urls.get(attempt.replica()) + path(request.wish(), meeting, inscriptionOf),
                request.user(),
                key,
                body(request.wish(), meeting, key, inscriptionOf),
                Duration.ofMillis(attempt.patienceMillis()));
    }

    private static String path(Wish wish, Meeting meeting, IntFunction<String> inscriptionOf) {
        return switch (wish) {
            case Wish.Ask ask -> "/v1/meetings/%s/inscriptions".formatted(meeting.id());
            case Wish.CutLimits cut ->
                "/v1/meetings/%s/lists/%s:cut-limits"
                        .formatted(meeting.id(), meeting.items().get(cut.item()));
            case Wish.OfInscription one ->
                "/v1/inscriptions/%s:%s".formatted(inscriptionOf.apply(one.ask()), verb(one));
        };
    }

    private static String verb(Wish.OfInscription wish) {
        return switch (wish) {
            case Wish.Withdraw w -> "withdraw";
            case Wish.SwitchMode s -> "switch-mode";
            case Wish.OfferSwap o -> "offer-swap";
            case Wish.AcceptSwap a -> "accept-swap";
            case Wish.Grant g -> "grant";
            case Wish.GiveFloor g -> "give-floor";
            case Wish.Pause p -> "pause";
            case Wish.Resume r -> "resume";
            case Wish.End e -> "end";
        };
    }

    /** Names of speakers and reasons are the key, so that what is stored can be told from what is not. */
    private static Map<String, Object> body(Wish wish, Meeting meeting, String key, IntFunction<String> inscriptionOf) {
        return switch (wish) {
            case Wish.Ask ask -> asking(ask, meeting, key);
            case Wish.CutLimits cut -> Map.of("limits", Map.of("NATIONAL", cut.seconds()));
            case Wish.SwitchMode to -> Map.of("mode", to.mode());
            case Wish.OfferSwap swap -> Map.of("with", inscriptionOf.apply(swap.with()));
            case Wish.AcceptSwap swap -> Map.of("with", inscriptionOf.apply(swap.with()));
            case Wish.Grant grant -> Map.of("seconds", grant.seconds(), "reason", key);
            case Wish.Pause pause -> Map.of("reason", key);
            case Wish.Withdraw w -> Map.of();
            case Wish.GiveFloor g -> Map.of();
            case Wish.Resume r -> Map.of();
            case Wish.End e -> Map.of();
        };
    }

    private static Map<String, Object> asking(Wish.Ask ask, Meeting meeting, String key) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("delegation", ask.delegation());
        body.put("speaker", key);
        body.put("item", meeting.items().get(ask.item()));
        body.put("category", "NATIONAL");
        body.put("mode", ask.mode());
        body.put("requestedSeconds", ask.requestedSeconds());
        if (ask.minimumSeconds() != null) {
            body.put("acceptShorter", true);
            body.put("minimumSeconds", ask.minimumSeconds());
        }
        return body;
    }

    private Answer post(String url, String user, String key, Map<String, Object> body, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(url, user, patience).header("Idempotency-Key", key);
        if (body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        }
        return answer(request.build());
    }

    /** A call that has to succeed, by an administrator. @param path after the URL of a replica */
    JsonNode call(int replica, String method, String path) throws IOException, InterruptedException {
        Answer answer = answer(request(urls.get(replica) + path, "admin", PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
        if (!answer.isSuccess()) {
            throw new AssertionError("%s %s: %d %s".formatted(method, path, answer.status(), answer.body()));
        }
        return answer.body();
    }

    /** The ledger of a meeting, line by line, however many pages that takes. */
    List<JsonNode> ledger(int replica, String meeting) throws IOException, InterruptedException {
        List<JsonNode> lines = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            JsonNode page = call(replica, "GET", "/v1/meetings/%s/ledger?limit=100%s".formatted(meeting, cursor));
            page.path("data").forEach(lines::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return lines;
    }

    private HttpRequest.Builder request(String url, String user, Duration patience) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(patience)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, tokenOf));
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Idempotency-Replayed").isPresent(),
                response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body()));
    }
}
