package org.rostrum.commons.security;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.rostrum.web.token.KeyId;
import org.rostrum.web.token.UnknownKeys;
import org.rostrum.web.token.VerifiedTokens;

/**
 * Checks tokens as quarkus-oidc does, but each once and not with each of its requests, see {@link VerifiedTokens}; and
 * nobody is refused while the realm's new keys are under way.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

    /** A token has one to two kilobytes, and as much again once it is taken apart. */
    private static final int MOST = 5_000;

    private final OidcAuthenticationMechanism checking;
    private final VerifiedTokens<SecurityIdentity> verified = new VerifiedTokens<>(MOST, Clock.systemUTC());
    private final UnknownKeys unknownKeys = new UnknownKeys(verified::knowsKey);

    TokenMechanism(OidcAuthenticationMechanism checking) {
        this.checking = checking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String credentials = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return checking.authenticate(request, providers);
        }
        SecurityIdentity known = verified.find(credentials);
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        String keyId = KeyId.ofCredentials(credentials);
        return unknownKeys
                .check(keyId, () -> checking.authenticate(request, providers))
                .invoke(caller -> {
                    if (caller != null && caller.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
                        Instant expiry = Instant.ofEpochSecond(token.getExpirationTime());
                        verified.add(credentials, keyId, expiry, withoutRequest(caller));
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
