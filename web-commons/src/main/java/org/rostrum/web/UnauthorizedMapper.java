package org.rostrum.web;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

/**
 * No token was sent. The problem library has a mapper for this too, but it fails with NoSuchFieldError on the challenge
 * of this Quarkus release; the priority puts ours before it.
 */
@Provider
@Priority(UnauthorizedMapper.BEFORE_THE_LIBRARY)
public class UnauthorizedMapper extends ExceptionMapperBase<UnauthorizedException> {

    static final int BEFORE_THE_LIBRARY = 1;
    /** RFC 6750 section 3. */
    static final String CHALLENGE = "Bearer realm=\"rostrum\"";

    @Override
    protected HttpProblem toProblem(UnauthorizedException exception) {
        return WebProblem.UNAUTHORIZED
                .because("Send a valid access token of the realm rostrum: Authorization: Bearer <token>.")
                .withHeader("WWW-Authenticate", CHALLENGE)
                .build();
    }
}
