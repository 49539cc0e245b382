package org.rostrum.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/**
 * A kind of problem that a caller can meet: the {@code type} of RFC 9457 with its title and status. Each service lists
 * its own in one enum; each has a page at {@code /problems/{slug}}.
 */
public interface ProblemType {

    /**
     * What makes a type.
     *
     * @param slug kebab-case, unique over all services, never changed once published
     * @param status HTTP status, 400–599
     * @param title one short sentence, the same for every occurrence
     */
    record Kind(String slug, int status, String title) {}

    Kind kind();

    default String slug() {
        return kind().slug();
    }

    default int status() {
        return kind().status();
    }

    default String title() {
        return kind().title();
    }

    /** The reference under which the page of this problem can be read, relative to the gateway. */
    default URI uri() {
        return URI.create("/problems/" + slug());
    }

    /**
     * Begins an answer of this type; members that let the caller act are added with {@code with(name, value)}.
     *
     * @param detail what happened here, why, and what to do
     */
    default HttpProblem.Builder because(String detail) {
        return HttpProblem.builder()
                .withType(uri())
                .withTitle(title())
                .withStatus(status())
                .withDetail(detail);
    }
}
