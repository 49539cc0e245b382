package org.rostrum.schedule.floor;

/** In what capacity somebody speaks; each has its own limit (floor rule 15). */
public enum Category {
    NATIONAL,
    GROUP,
    OBSERVER_STATE,
    INTERGOVERNMENTAL_ORGANIZATION,
    NGO,
    PANELLIST,
    CHAIR,
    SECRETARIAT,
    RIGHT_OF_REPLY,
    POINT_OF_ORDER;

    /** Whether a delegation asks for the floor so itself; panellists, chair and secretariat are entered for it. */
    public boolean isOfDelegations() {
        return switch (this) {
            case NATIONAL, GROUP, OBSERVER_STATE, INTERGOVERNMENTAL_ORGANIZATION, NGO, RIGHT_OF_REPLY, POINT_OF_ORDER ->
                true;
            case PANELLIST, CHAIR, SECRETARIAT -> false;
        };
    }
}
