package org.rostrum.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/**
 * A kind of problem that a caller can meet: the {@code type} of RFC 9457 with its title and status. Each service lists
 * its own in one enum; each has a page at {@code /problems/{slug}}.
 */
public interface ProblemType {

    /** Kebab-case, unique over all services, never changed once published. */
    String slug();

    /** HTTP status, 400–599. */
    int status();

    /** One short sentence, the same for every occurrence. */
    String title();

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
