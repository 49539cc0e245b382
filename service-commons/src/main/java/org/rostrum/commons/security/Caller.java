package org.rostrum.commons.security;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the verified access token says. */
@RequestScoped
public class Caller {

    /** Names the person for whom a service acts; believed only from the role {@link Roles#SERVICE}. */
    public static final String ON_BEHALF_OF = "X-Rostrum-On-Behalf-Of";

    private static final String ALL_BODIES = "*";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    public Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /** Issuer and subject of the token: the same person for ever. */
    public String id() {
        return token().getIssuer() + "|" + token().getSubject();
    }

    /** The name by which people know the caller: the user name, or the client's. */
    public String name() {
        return Objects.requireNonNullElse(token().getClaim("preferred_username"), token().getSubject());
    }

    /** The person a service acts for; null when the caller acts in person. */
    public String onBehalfOf() {
        return hasRole(Roles.SERVICE) ? headers.getHeaderString(ON_BEHALF_OF) : null;
    }

    public boolean hasRole(String... anyOf) {
        return Arrays.stream(anyOf).anyMatch(identity::hasRole);
    }

    /** Whether the token was given a scope, such as {@code floor:inscribe}. */
    public boolean hasScope(String scope) {
        String scopes = token().getClaim("scope");
        return scopes != null && Set.of(scopes.split(" ")).contains(scope);
    }

    /** For how long the token is still good; at least a millisecond, since it was checked just now. */
    public Duration remainingTime() {
        Duration left = Duration.between(Instant.now(), Instant.ofEpochSecond(token().getExpirationTime()));
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    /** The code of the caller's own delegation; null when there is none. */
    public String delegation() {
        return token().getClaim("delegation");
    }

    /**
     * Whether the caller's work reaches a body.
     *
     * @param prefix series symbol of the body, null for one that has none
     */
    public boolean worksFor(String prefix) {
        return worksForAll() || prefix != null && claimList("bodies").contains(prefix);
    }

    /** Whether the caller's work reaches every body, whichever it is. */
    public boolean worksForAll() {
        return hasRole(Roles.ADMIN, Roles.SERVICE) || claimList("bodies").contains(ALL_BODIES);
    }

    private List<String> claimList(String name) {
        Object claim = token().getClaim(name);
        return switch (claim) {
            case null -> List.of();
            case Iterable<?> values -> stream(values);
            default -> List.of(unquoted(claim));
        };
    }

    private static List<String> stream(Iterable<?> values) {
        List<String> list = new java.util.ArrayList<>();
        values.forEach(value -> list.add(unquoted(value)));
        return list;
    }

    /** JSON strings inside a claim arrive as JSON values, with their quotes. */
    private static String unquoted(Object value) {
        return value instanceof jakarta.json.JsonString text ? text.getString() : value.toString();
    }

    private JsonWebToken token() {
        return (OidcJwtCallerPrincipal) identity.getPrincipal();
    }
}
