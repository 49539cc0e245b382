package org.rostrum.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rostrum.web.testing.LogLines;

/** What a service logs while this is open, of which nothing may be secret or about a person. */
public final class LogContent implements AutoCloseable {

    private static final String ASIDE = "set_aside";
    /** How each JWT begins. */
    private static final String TOKEN = "eyJ";

    private final LogLines log = new LogLines();
    private final List<String> neverSaid;

    /** @param neverSaid names and secrets that the test sends */
    public LogContent(String... neverSaid) {
        this.neverSaid = Stream.concat(Stream.of(TOKEN), Stream.of(neverSaid)).toList();
    }

    /** Has a table be missing for as long as a request takes, so that the database quotes the statement that it refuses. */
    public static <T> T without(String table, EntityManager entities, Supplier<T> request) {
        rename(entities, table, ASIDE);
        try {
            return request.get();
        } finally {
            rename(entities, ASIDE, table);
        }
    }

    private static void rename(EntityManager entities, String from, String to) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("rename table %s to %s".formatted(from, to))
                        .executeUpdate());
    }

    /** @param said what must stand there, so that the right lines are looked at */
    public void assertHarmless(String... said) {
        assertThat(log.lines())
                .allSatisfy(line -> assertThat(line).doesNotContain(neverSaid))
                .satisfies(lines -> assertThat(String.join("\n", lines)).contains(said));
    }

    @Override
    public void close() {
        log.close();
    }
}
