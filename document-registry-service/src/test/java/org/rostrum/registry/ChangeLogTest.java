package org.rostrum.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.commons.testing.ArchitectureRules.classesOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no change goes unrecorded: neighbours, the audit trail and the search index all live on the change log. */
@QuarkusTest
class ChangeLogTest extends RegistryTest {

    /** What takes a body and writes nothing. */
    private static final Set<String> READING = Set.of("SymbolParsingResource.parse");

    /**
     * What one call leaves behind.
     *
     * @param after the last action that the log has of the resource
     */
    private record Trace(String type, String id, String after) {}

    /** By the method that writes: a call of it, and the row that must be the last of its resource. A new one needs a line. */
    private static final Map<String, Supplier<Trace>> WRITING = new TreeMap<>(Map.ofEntries(
            Map.entry("DocumentResource.put", () -> {
                String symbol = newSeries() + "/2023/1";
                enter(symbol, "{}");
                return new Trace("document", symbol, "created");
            }),
            Map.entry("DocumentResource.change", () -> {
                String symbol = newSeries() + "/2023/1";
                String tag = enter(symbol, "{}");
                done(as("secretariat")
                        .header("If-Match", tag)
                        .body("{\"author\": \"A\"}")
                        .patch(documentOf(symbol)));
                return new Trace("document", symbol, "updated");
            }),
            Map.entry("DocumentResource.delete", () -> {
                String symbol = newSeries() + "/2023/1";
                String tag = enter(symbol, "{}");
                done(as("secretariat").header("If-Match", tag).delete(documentOf(symbol)));
                return new Trace("document", symbol, "deleted");
            }),
            Map.entry("DocumentBatchResource.load", () -> {
                String symbol = newSeries() + "/2023/1";
                done(as("secretariat")
                        .contentType("application/x-ndjson")
                        .body("{\"symbol\": \"%s\"}".formatted(symbol).getBytes(StandardCharsets.UTF_8))
                        .post("/v1/documents:batch"));
                return new Trace("document", symbol, "created");
            }),
            Map.entry("DocumentLifecycleResource.reserve", () -> moved("CITED", "reserve", "reserved")),
            Map.entry("DocumentLifecycleResource.submit", () -> moved("RESERVED", "submit", "submitted")),
            Map.entry("DocumentLifecycleResource.issue", () -> moved("SUBMITTED", "issue", "issued")),
            Map.entry("DocumentLifecycleResource.reissue", () -> {
                Trace original = moved("ISSUED", "reissue", "reissued");
                return new Trace("document", original.id() + "*", "created");
            }),
            Map.entry("DocumentLifecycleResource.withdraw", () -> moved("ISSUED", "withdraw", "withdrawn")),
            Map.entry("AllocationResource.allocate", () -> new Trace("document", allocated(), "created")),
            Map.entry("ReleaseResource.release", () -> {
                String symbol = allocated();
                done(as("secretariat")
                        .body("{\"symbol\": \"%s\"}".formatted(symbol))
                        .post("/v1/symbols:release"));
                return new Trace("document", symbol, "released");
            }),
            Map.entry("FileResource.upload", () -> {
                String symbol = newSeries() + "/2023/1";
                file(symbol);
                return new Trace("document-file", "en/pdf/" + symbol, "created");
            }),
            Map.entry("FileResource.delete", () -> {
                String symbol = newSeries() + "/2023/1";
                done(as("secretariat").header("If-Match", "*").delete(file(symbol)));
                return new Trace("document-file", "en/pdf/" + symbol, "deleted");
            }),
            Map.entry("BodyResource.create", () -> new Trace("body", body().path("id"), "created")),
            Map.entry("BodyResource.change", () -> {
                Response body = body();
                done(as("secretariat")
                        .header("If-Match", body.header("ETag"))
                        .body("{\"aliases\": [\"Another name\"]}")
                        .patch("/v1/bodies/" + body.path("id")));
                return new Trace("body", body.path("id"), "updated");
            }),
            Map.entry(
                    "InstrumentResource.create",
                    () -> new Trace("instrument", instrument().path("id"), "created")),
            Map.entry("InstrumentResource.change", () -> {
                Response instrument = instrument();
                done(as("secretariat")
                        .header("If-Match", instrument.header("ETag"))
                        .body("{\"date\": \"2003-10-31\"}")
                        .patch("/v1/instruments/" + instrument.path("id")));
                return new Trace("instrument", instrument.path("id"), "updated");
            }),
            Map.entry("InstrumentResource.delete", () -> {
                Response instrument = instrument();
                done(as("secretariat")
                        .header("If-Match", instrument.header("ETag"))
                        .delete("/v1/instruments/" + instrument.path("id")));
                return new Trace("instrument", instrument.path("id"), "deleted");
            }),
            Map.entry(
                    "CitationResource.create",
                    () -> new Trace("citation", citation().path("id"), "created")),
            Map.entry("CitationResource.delete", () -> {
                Response citation = citation();
                done(as("secretariat")
                        .header("If-Match", citation.header("ETag"))
                        .delete("/v1/citations/" + citation.path("id")));
                return new Trace("citation", citation.path("id"), "deleted");
            })));

    @Inject
    EntityManager entities;

    @Test
    void everyMethodThatWritesIsInTheTable() {
        Set<String> writing = classesOf("org.rostrum.registry").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class)
                        .anyMatch(method::isAnnotatedWith))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .filter(name -> !READING.contains(name))
                .collect(Collectors.toSet());
        assertThat(writing).containsExactlyInAnyOrderElementsOf(WRITING.keySet());
    }

    @Test
    void everyWriteLeavesARowWithWhatWasAndWhatIs() {
        WRITING.forEach((name, call) -> {
            Trace trace = call.get();
            List<Object[]> rows = rowsOf(trace);
            assertThat(rows).as(name).isNotEmpty();
            Object[] last = rows.getLast();
            assertThat(last[0]).as(name).isEqualTo(trace.after());
            assertThat(last[1] == null)
                    .as(name + " has a state before")
                    .isEqualTo(trace.after().equals("created"));
            assertThat(last[2] == null)
                    .as(name + " has a state after")
                    .isEqualTo(trace.after().equals("deleted"));
            assertThat(last[3]).as(name).isEqualTo("secretariat");
        });
    }

    private List<Object[]> rowsOf(Trace trace) {
        List<?> rows = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action, state_before, state_after, actor_name from change_log"
                                + " where resource_type = :type and resource_id = :id order by id")
                .setParameter("type", trace.type())
                .setParameter("id", trace.id())
                .getResultList());
        List<Object[]> found = new ArrayList<>();
        rows.forEach(row -> found.add((Object[]) row));
        return found;
    }

    private static Trace moved(String from, String verb, String action) {
        String symbol = newSeries() + "/2023/1";
        enter(symbol, "{\"status\": \"%s\"}".formatted(from));
        done(as("secretariat").body("{}").post(documentOf(symbol) + ":" + verb));
        return new Trace("document", symbol, action);
    }

    private static String allocated() {
        return done(as("secretariat")
                        .body("{\"body\": \"%s\", \"year\": 2024, \"kind\": \"CRP\"}".formatted(newSeries()))
                        .post("/v1/symbols:allocate"))
                .path("symbol");
    }

    private static Response body() {
        return done(as("secretariat")
                .body("{\"prefix\": \"%1$s\", \"names\": {\"en\": \"Body %1$s\"}}".formatted(newSeries()))
                .post("/v1/bodies"));
    }

    private static Response instrument() {
        return done(as("secretariat")
                .body("{\"type\": \"CONVENTION\", \"title\": {\"en\": \"Convention %s\"}}".formatted(newSeries()))
                .post("/v1/instruments"));
    }

    private static Response citation() {
        return done(as("secretariat")
                .body("{\"citing\": \"%1$s/2023/1\", \"cited\": \"%1$s/2022/1\"}".formatted(newSeries()))
                .post("/v1/citations"));
    }

    private static Response done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }
}
