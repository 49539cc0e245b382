package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rostrum.gateway.problem.ProblemCatalogue;

/**
 * Completes what services say of themselves with what holds for all of them: who may call, names, headers, problems,
 * bounds, chapters, examples. A service so describes only what is its own.
 */
@ApplicationScoped
public class ApiContract {

    private static final String TAGS = "tags";

    private final SecurityScheme security;
    private final ProblemAnswers problems;
    private final JsonNode chapters;
    private final JsonNode examples;

    ApiContract(SecurityScheme security, ProblemCatalogue catalogue, ObjectMapper json) {
        this.security = security;
        this.problems = new ProblemAnswers(catalogue);
        this.chapters = read(json, "/api-chapters.json");
        this.examples = read(json, "/api-examples.json");
    }

    private static JsonNode read(ObjectMapper json, String resource) {
        try (InputStream stream = ApiContract.class.getResourceAsStream(resource)) {
            return json.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param document of one service or of all; it is changed */
    void complete(ObjectNode document) {
        document.putArray("servers")
                .addObject()
                .put("url", "/")
                .put(
                        "description",
                        "The installation that this document was read from, be it for production or for tests.")
                .put("x-internal", false);
        security.put(document);
        CommonParts.declare(document);
        problems.declare(document);
        Examples shown = new Examples(examples, document);
        for (DescribedOperation operation : DescribedOperation.of(document)) {
            CallerRoles.tell(operation.json());
            PathVariables.describe(operation);
            OperationNames.give(operation);
            CommonParts.add(operation);
            problems.add(operation);
            shown.add(operation);
        }
        UnusedComponents.removeFrom(document);
        SchemaBounds.set(document);
        putChapters(document);
    }

    /** The chapters of what the document has, in our order. */
    private void putChapters(ObjectNode document) {
        var used = DescribedOperation.of(document).stream()
                .flatMap(operation -> operation.json().path(TAGS).valueStream())
                .map(JsonNode::asText)
                .collect(java.util.stream.Collectors.toSet());
        var tags = document.putArray(TAGS);
        chapters.forEach(chapter -> {
            if (used.remove(chapter.path("name").asText())) {
                tags.add(chapter.deepCopy());
            }
        });
        used.forEach(other -> tags.addObject().put("name", other));
    }
}
