package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.gateway.login.LoginProblem;
import org.rostrum.gateway.problem.ProblemCatalogue;
import org.rostrum.gateway.problem.ProblemCatalogue.Explanation;

/**
 * What an operation answers when it does not do what was asked: RFC 9457, with the types that a status can have. One
 * component for each status; an operation refers to those that it can meet.
 */
final class ProblemAnswers {

    static final String MEDIA_TYPE = "application/problem+json";

    /** The status that the gateway answers for a caller's flood; its page is the limiter's. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Set<Integer> WITH_RETRY_AFTER = Set.of(TOO_MANY_REQUESTS, 503);

    private static final String SCHEMA = "ProblemDetails";

    private final Map<Integer, List<Explanation>> byStatus;

    /** Problems of the login of pages are left out, as its addresses are: programs do not meet them. */
    ProblemAnswers(ProblemCatalogue catalogue) {
        Set<String> ofPages = Stream.of(LoginProblem.values())
                .map(problem -> problem.kind().slug())
                .collect(Collectors.toSet());
        byStatus = catalogue.all().stream()
                .filter(kind -> !ofPages.contains(kind.slug()))
                .collect(Collectors.groupingBy(Explanation::status, TreeMap::new, Collectors.toList()));
    }

    /** Declares the schema of problems and one answer for each status that a problem can have. */
    void declare(ObjectNode document) {
        declareSchema(document.withObject("/components/schemas").putObject(SCHEMA));
        ObjectNode responses = document.withObject("/components/responses");
        byStatus.forEach((status, kinds) -> describe(responses.putObject(nameOf(status)), status, kinds));
    }

    /** Refers to the answers that this operation can give; what it says itself of a status stays. */
    void add(DescribedOperation operation) {
        ObjectNode responses = operation.responses();
        for (int status : statusesOf(operation)) {
            String code = Integer.toString(status);
            if (!byStatus.containsKey(status)) {
                continue;
            }
            if (responses.get(code) instanceof ObjectNode own
                    && own.path("content").has(MEDIA_TYPE)) {
                fill(own, status, byStatus.get(status));
            } else {
                DescribedOperation.reference(responses.putObject(code), "responses", nameOf(status));
            }
        }
        for (var response : responses.properties()) {
            boolean problem =
                    response.getKey().startsWith("4") || response.getKey().startsWith("5");
            if (problem && response.getValue() instanceof ObjectNode own && !own.has("$ref")) {
                int status = Integer.parseInt(response.getKey());
                fill(own, status, byStatus.getOrDefault(status, List.of()));
            }
        }
        sort(responses);
    }

    private static Set<Integer> statusesOf(DescribedOperation operation) {
        Set<Integer> statuses = new LinkedHashSet<>(List.of(400, 406, TOO_MANY_REQUESTS, 500, 502, 503, 504));
        if (operation.isProtected()) {
            statuses.addAll(List.of(401, 403));
        }
        if (operation.path().contains("{")) {
            statuses.add(404);
        }
        if (operation.hasBody()) {
            statuses.addAll(List.of(408, 413, 415, 422));
        }
        if (operation.writes()) {
            statuses.add(409);
        }
        if (operation.method().equals("post")) {
            // The same key with another body.
            statuses.add(422);
        }
        if (operation.writes() && !operation.method().equals("post")) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private void describe(ObjectNode answer, int status, List<Explanation> kinds) {
        answer.put(
                "description",
                kinds.stream()
                        .map(kind -> "`" + kind.slug() + "`: " + kind.title() + ".")
                        .collect(Collectors.joining("\n- ", kinds.size() == 1 ? "" : "- ", "")));
        fill(answer, status, kinds);
    }

    private static void fill(ObjectNode answer, int status, List<Explanation> kinds) {
        ObjectNode content = answer.withObject("/content").withObject("/" + MEDIA_TYPE.replace("/", "~1"));
        DescribedOperation.reference(content.putObject("schema"), "schemas", SCHEMA);
        if (!kinds.isEmpty() && !content.has("example") && !content.has("examples")) {
            Explanation kind = kinds.getFirst();
            content.putObject("example")
                    .put("type", "/problems/" + kind.slug())
                    .put("title", kind.title())
                    .put("status", kind.status())
                    .put("detail", kind.meaning())
                    .put("correlationId", "4c1d6f0e-3b1d-4c64-9d0e-7a6f5f0f2b11");
        }
        if (status < 500) {
            CommonParts.answerWith(answer, "RateLimit", "RateLimit-Policy");
        }
        if (WITH_RETRY_AFTER.contains(status)) {
            CommonParts.answerWith(answer, "Retry-After");
        }
        if (status == 401) {
            CommonParts.answerWith(answer, "WWW-Authenticate");
        }
    }

    private static void declareSchema(ObjectNode schema) {
        schema.put("type", "object")
                .put(
                        "description",
                        "Why something was not done (RFC 9457). Further members have the figures that are needed to go on;"
                                + " the page of the type explains them.");
        schema.putArray("required").add("type").add("title").add("status");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("type")
                .put("type", "string")
                .put("format", "uri-reference")
                .put("maxLength", 200)
                .put("description", "The kind of problem; its page is at this address of the gateway.");
        properties
                .putObject("title")
                .put("type", "string")
                .put("maxLength", 200)
                .put("description", "The kind of problem in a sentence.");
        properties
                .putObject("status")
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", 400)
                .put("maximum", 599)
                .put("description", "The status of the answer.");
        properties
                .putObject("detail")
                .put("type", "string")
                .put("description", "What happened here, why, and what to do.");
        properties
                .putObject("instance")
                .put("type", "string")
                .put("format", "uri-reference")
                .put("maxLength", 8192)
                .put("description", "The path of the request.");
        properties
                .putObject("correlationId")
                .put("type", "string")
                .put("pattern", "^[A-Za-z0-9._-]{8,64}$")
                .put("maxLength", 64)
                .put("description", "What to quote in a question.");
    }

    private static void sort(ObjectNode responses) {
        Map<String, com.fasterxml.jackson.databind.JsonNode> sorted = new TreeMap<>();
        responses.properties().forEach(response -> sorted.put(response.getKey(), response.getValue()));
        responses.removeAll();
        responses.setAll(sorted);
    }

    private static String nameOf(int status) {
        return "Problem" + status;
    }
}
