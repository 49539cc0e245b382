package org.rostrum.gateway.login;

import org.rostrum.web.ProblemType;

/** The problems of pages and of what they ask for with a session. */
public enum LoginProblem implements ProblemType {
    LOGIN_FAILED("login-failed", 401, "The login was not completed"),
    LOGIN_NOT_OFFERED("login-not-offered", 404, "Pages cannot log in here"),
    CSRF_TOKEN_MISSING("csrf-token-missing", 403, "A write with a session needs a CSRF token"),
    CSRF_TOKEN_INVALID("csrf-token-invalid", 403, "The CSRF token is not one of this session"),
    CROSS_SITE_REQUEST("cross-site-request", 403, "Another site may not use your session");

    private final Kind kind;

    LoginProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
