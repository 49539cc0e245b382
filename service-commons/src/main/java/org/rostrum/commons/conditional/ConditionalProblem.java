package org.rostrum.commons.conditional;

import org.rostrum.web.ProblemType;

/** What can be wrong with the conditions of a request (RFC 9110 section 13, RFC 6585 section 3). */
enum ConditionalProblem implements ProblemType {
    PRECONDITION_REQUIRED("precondition-required", 428, "The request must say which version it changes"),
    PRECONDITION_FAILED("precondition-failed", 412, "The resource has changed since you read it");

    private final Kind kind;

    ConditionalProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
