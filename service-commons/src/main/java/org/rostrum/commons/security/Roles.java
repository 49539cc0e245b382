package org.rostrum.commons.security;

/** The realm roles of people and programs, as Keycloak names them. */
public final class Roles {
    /** Held by everybody who holds any role below: see {@link ReaderRole}. */
    public static final String READER = "reader";
    /** Reads. */
    public static final String OBSERVER = "observer";
    /** Asks for the floor for the delegation of the claim {@code delegation}. */
    public static final String DELEGATE = "delegate";
    /** Reads advance texts too. */
    public static final String INTERPRETER = "interpreter";
    /** Prepares sessions, agendas, documents and lists of speakers, for the bodies of the claim {@code bodies}. */
    public static final String SECRETARIAT = "secretariat";
    /** Runs meetings, for the bodies of the claim {@code bodies}. */
    public static final String CHAIR = "chair";
    /** Another program: reads; more by scope. */
    public static final String SYSTEM = "system";
    /** Everything. */
    public static final String ADMIN = "admin";
    /** A neighbouring Rostrum service, never a person; may name the person it acts for. */
    public static final String SERVICE = "service";

    private Roles() {}
}
