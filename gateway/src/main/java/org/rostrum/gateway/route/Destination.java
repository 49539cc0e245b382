package org.rostrum.gateway.route;

/** Who answers a route. */
public enum Destination {
    AGENDA("agenda-service"),
    REGISTRY("document-registry-service"),
    SCHEDULE("schedule-service"),
    /** The gateway itself: pages, API documentation, health, and what it gathers from several services. */
    GATEWAY("gateway");

    private final String service;

    Destination(String service) {
        this.service = service;
    }

    /** The name of the process, as people know it. */
    public String service() {
        return service;
    }

    /** True when the request is passed on to a service. */
    public boolean isUpstream() {
        return this != GATEWAY;
    }
}
