package org.rostrum.commons.security;

import org.rostrum.web.ProblemType;

/** What a caller may not do although the role would allow it. */
enum SecurityProblem implements ProblemType {
    NOT_YOUR_BODY("not-your-body", 403, "Your work does not reach this body");

    private final Kind kind;

    SecurityProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
