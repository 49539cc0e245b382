package org.rostrum.schedule.delegation;

/** In what standing a delegation takes part. */
public enum DelegationKind {
    STATE,
    OBSERVER_STATE,
    /** An entity invited to take part, such as the European Union. */
    ENTITY,
    UNITED_NATIONS_ENTITY,
    INTERGOVERNMENTAL_ORGANIZATION,
    NGO,
    OTHER;

    boolean isState() {
        return this == STATE || this == OBSERVER_STATE;
    }
}
