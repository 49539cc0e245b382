package org.rostrum.registry;

import org.rostrum.web.ProblemType;

/** The problems of the document registry; {@code not-your-body} is the schedule service's too. */
public enum RegistryProblem implements ProblemType {
    NOT_A_SYMBOL("not-a-symbol", 400, "The address does not name one document symbol"),
    NOT_CANONICAL("symbol-not-canonical", 400, "The symbol is spelled otherwise"),
    NOT_YOUR_BODY("not-your-body", 403, "Your work does not reach this body"),
    BODY_EXISTS("body-exists", 409, "The body is there already"),
    UNKNOWN_PARENT("unknown-parent", 422, "There is no such parent body"),
    CIRCULAR_PARENT("circular-parent", 422, "A body cannot be above itself");

    private final String slug;
    private final int status;
    private final String title;

    RegistryProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
