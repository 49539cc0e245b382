package org.rostrum.commons.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Checks a token once and not with each of its requests: whoever brings exactly the same text within a minute and before
 * it expires is the same caller. A minute, so that what the realm takes back does not live on here.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** A token has one to two kilobytes, and as much again once it is taken apart. */
    private static final int MOST = 5_000;

    private final OidcAuthenticationMechanism checking;
    private final Cache<String, SecurityIdentity> callers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    VerifiedTokens(OidcAuthenticationMechanism checking) {
        this.checking = checking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String credentials = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return checking.authenticate(request, providers);
        }
        SecurityIdentity known = callers.getIfPresent(credentials);
        if (known != null && expiry(known).isAfter(Instant.now())) {
            return Uni.createFrom().item(known);
        }
        return checking.authenticate(request, providers).invoke(caller -> {
            if (caller != null && caller.getPrincipal() instanceof OidcJwtCallerPrincipal) {
                callers.put(credentials, withoutRequest(caller));
            }
        });
    }

    /** OIDC leaves its request among the attributes, which would be kept as long as the token. */
    private static SecurityIdentity withoutRequest(SecurityIdentity caller) {
        QuarkusSecurityIdentity.Builder kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addRoles(caller.getRoles())
                .addCredentials(caller.getCredentials());
        caller.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private static Instant expiry(SecurityIdentity caller) {
        return Instant.ofEpochSecond(((OidcJwtCallerPrincipal) caller.getPrincipal()).getExpirationTime());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return checking.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return checking.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return checking.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return checking.getPriority();
    }
}
