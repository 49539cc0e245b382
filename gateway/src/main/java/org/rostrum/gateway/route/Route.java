package org.rostrum.gateway.route;

import java.util.EnumSet;
import java.util.Set;

/**
 * One line of the table: these methods on these paths are answered by this destination.
 *
 * @param path as {@link PathPattern} explains
 */
public record Route(Set<Method> methods, String path, Destination destination, RouteClass kind) {

    private static final String API = "/v1/";

    public Route {
        EnumSet<Method> all = EnumSet.copyOf(methods);
        if (all.contains(Method.GET)) {
            all.add(Method.HEAD);
        }
        methods = Set.copyOf(all);
    }

    /**
     * What kind of exchange one request on this route is: of the reads of many documents only an export is large, a page
     * of a list is usual.
     *
     * @param method as sent
     * @param accept the header of this name; null where there is none
     */
    public RouteClass kindOf(String method, String accept) {
        boolean read = method.equals("GET") || method.equals("HEAD");
        boolean export = accept != null && (accept.contains("ndjson") || accept.contains("text/"));
        return kind == RouteClass.BULK && read && !export ? RouteClass.USUAL : kind;
    }

    /** Whether nobody is let in without a valid token: everywhere but on pages and at private addresses. */
    public boolean needsToken() {
        return path.startsWith(API);
    }
}
