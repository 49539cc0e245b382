package org.rostrum.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.rostrum.commons.testing.ArchitectureRules.classesOf;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That every single resource can be kept by whoever read it, and asked for again without being sent again. */
@QuarkusTest
class KeepingTest extends RegistryTest {

    /** By the method that reads it: the address of a resource that is there. A new method needs a line here. */
    private static final Map<String, Supplier<String>> SINGLE = new TreeMap<>(Map.of(
            "DocumentResource.read",
                    () -> {
                        String symbol = newSeries() + "/2023/1";
                        enter(symbol, "{}");
                        return documentOf(symbol);
                    },
            "FileResource.download", () -> file(newSeries() + "/2023/1"),
            "BodyResource.read", () -> created("/v1/bodies", Bodies.of(newSeries())),
            "InstrumentResource.read",
                    () -> created(
                            "/v1/instruments",
                            "{\"type\": \"CONVENTION\", \"title\": {\"en\": \"Convention %s\"}}"
                                    .formatted(newSeries())),
            "CitationResource.read",
                    () -> created(
                            "/v1/citations",
                            "{\"citing\": \"%1$s/2023/1\", \"cited\": \"%1$s/2022/1\"}".formatted(newSeries()))));

    private static final class Bodies {
        static String of(String prefix) {
            return "{\"prefix\": \"%1$s\", \"names\": {\"en\": \"Body %1$s\"}}".formatted(prefix);
        }
    }

    @Test
    void everySingleResourceIsInTheTable() {
        Set<String> reading = classesOf("org.rostrum.registry").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class) && isSingle(method))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
        assertThat(reading).containsExactlyInAnyOrderElementsOf(SINGLE.keySet());
    }

    @Test
    void everySingleResourceHasATagAndIsNotSentAgainToWhoeverHasIt() {
        SINGLE.forEach((name, resource) -> {
            String address = resource.get();
            String tag = as("observer")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "private, no-cache")
                    .extract()
                    .header("ETag");
            assertThat(tag).as(name).matches("\"[^\"]+\"");
            as("observer")
                    .header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "private, no-cache")
                    .body(emptyString());
            as("observer")
                    .header("If-None-Match", "\"other\"")
                    .get(address)
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void listsMayBeKeptButAreAskedForAgainAndRefusalsAreNotKept() {
        as("observer").get("/v1/bodies").then().header("Cache-Control", equalTo("private, no-cache"));
        assertThat(as("observer").get(documentOf(newSeries() + "/2023/1")).header("Cache-Control"))
                .isNull();
    }

    private static boolean isSingle(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                && method.getAnnotationOfType(Path.class).value().contains("{");
    }

    /** @return its address */
    private static String created(String list, String details) {
        return as("secretariat")
                .body(details)
                .post(list)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }
}
