package org.rostrum.commons.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;

/** Lets everybody read who holds one of our roles; an account of the realm without any stays outside. */
@ApplicationScoped
public class ReaderRole implements SecurityIdentityAugmentor {

    private static final Set<String> READING = Set.of(
            Roles.OBSERVER,
            Roles.DELEGATE,
            Roles.INTERPRETER,
            Roles.SECRETARIAT,
            Roles.CHAIR,
            Roles.SYSTEM,
            Roles.ADMIN,
            Roles.SERVICE);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(
                        Collections.disjoint(identity.getRoles(), READING)
                                ? identity
                                : QuarkusSecurityIdentity.builder(identity)
                                        .addRole(Roles.READER)
                                        .build());
    }
}
