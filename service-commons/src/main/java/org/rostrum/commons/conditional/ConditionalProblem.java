package org.rostrum.commons.conditional;

import org.rostrum.web.ProblemType;

/** What can be wrong with the conditions of a request (RFC 9110 section 13, RFC 6585 section 3). */
enum ConditionalProblem implements ProblemType {
    PRECONDITION_REQUIRED("precondition-required", 428, "The request must say which version it changes"),
    PRECONDITION_FAILED("precondition-failed", 412, "The resource has changed since you read it");

    private final String slug;
    private final int status;
    private final String title;

    ConditionalProblem(String slug, int status, String title) {
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
