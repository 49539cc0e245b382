package org.rostrum.web;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** A token was sent, but it is not valid here; see {@link UnauthorizedMapper} for why it is ours. */
@Provider
@Priority(UnauthorizedMapper.BEFORE_THE_LIBRARY)
public class InvalidTokenMapper extends ExceptionMapperBase<AuthenticationFailedException> {

    private static final Logger LOG = Logger.getLogger(InvalidTokenMapper.class);

    @Override
    protected HttpProblem toProblem(AuthenticationFailedException exception) {
        LOG.debugf("A token was refused: %s", exception);
        return WebProblem.UNAUTHORIZED
                .because("The token is expired, damaged, or not made for Rostrum (audience 'rostrum')."
                        + " Get a new one from the realm rostrum.")
                .withHeader("WWW-Authenticate", UnauthorizedMapper.CHALLENGE + ", error=\"invalid_token\"")
                .build();
    }
}
