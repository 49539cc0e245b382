package org.rostrum.gateway.route;

import java.util.EnumSet;
import java.util.Set;

/**
 * One line of the table: these methods on these paths are answered by this destination.
 *
 * @param path as {@link PathPattern} explains
 */
public record Route(Set<Method> methods, String path, Destination destination, RouteClass kind) {

    public Route {
        EnumSet<Method> all = EnumSet.copyOf(methods);
        if (all.contains(Method.GET)) {
            all.add(Method.HEAD);
        }
        methods = Set.copyOf(all);
    }
}
