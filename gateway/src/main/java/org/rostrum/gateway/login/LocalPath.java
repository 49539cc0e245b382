package org.rostrum.gateway.login;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.rostrum.gateway.route.Lookup;
import org.rostrum.gateway.route.RequestTarget;
import org.rostrum.gateway.route.RouteTable;
import org.rostrum.web.WebProblem;

/** Where somebody is sent after logging in: to a page of ours and never to another site. */
final class LocalPath {

    private LocalPath() {}

    /**
     * @param to path and query as they stand in a request; null for the landing page
     * @throws HttpProblem where no GET of ours has this path
     */
    static String checked(String to) {
        if (to == null) {
            return "/";
        }
        boolean ours = RequestTarget.of(to) instanceof RequestTarget.CanonicalPath path
                && RouteTable.find("GET", path) instanceof Lookup.Found;
        if (!ours) {
            throw WebProblem.UNKNOWN_PARAMETER
                    .because("'to' must be the path of a page here, such as /, without scheme and host.")
                    .with("parameter", "to")
                    .build();
        }
        return to;
    }
}
