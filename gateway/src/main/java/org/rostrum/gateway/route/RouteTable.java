package org.rostrum.gateway.route;

import static org.rostrum.gateway.route.Method.DELETE;
import static org.rostrum.gateway.route.Method.GET;
import static org.rostrum.gateway.route.Method.PATCH;
import static org.rostrum.gateway.route.Method.POST;
import static org.rostrum.gateway.route.Method.PUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;

/** Everything that can be reached through the gateway; what is not listed here does not exist outside. */
public final class RouteTable {

    /** The first line that matches wins, so the particular stands before the general. */
    public static final List<Route> ROUTES = Stream.of(own(), registry(), agenda(), schedule())
            .flatMap(List::stream)
            .toList();

    private static final List<Line> LINES = ROUTES.stream()
            .map(route -> new Line(route, new PathPattern(route.path())))
            .toList();

    private RouteTable() {}

    /** @param method as sent, also one that no route takes */
    public static Lookup find(String method, CanonicalPath path) {
        List<Line> matching =
                LINES.stream().filter(line -> line.pattern.matches(path)).toList();
        List<Line> readable = matching.stream()
                .filter(line -> line.pattern.allowsSlashesOf(path))
                .toList();
        if (readable.isEmpty()) {
            return path.encodedSlashes().isEmpty() ? new Lookup.UnknownPath() : new Lookup.MisplacedSlash();
        }
        for (Line line : readable) {
            if (Method.named(method).filter(line.route.methods()::contains).isPresent()) {
                return new Lookup.Found(line.route);
            }
        }
        SortedSet<Method> allowed = new TreeSet<>();
        readable.forEach(line -> allowed.addAll(line.route.methods()));
        return new Lookup.OtherMethods(allowed);
    }

    private static List<Route> own() {
        return Stream.concat(
                        open(),
                        Stream.of(
                                usual("/v1/sessions/{id}/overview"),
                                new Route(Set.of(POST), "/logout", Destination.GATEWAY, RouteClass.USUAL)))
                .toList();
    }

    private static Stream<Route> open() {
        return Stream.of(
                        "/",
                        "/login",
                        "/login/return",
                        "/session",
                        "/docs",
                        "/docs/",
                        "/docs/{file}",
                        "/openapi.json",
                        "/openapi/{document}",
                        "/problems/{slug}",
                        "/q/health",
                        "/q/health/live",
                        "/q/health/ready",
                        "/q/health/started")
                .map(RouteTable::usual);
    }

    private static Route usual(String path) {
        return new Route(Set.of(GET), path, Destination.GATEWAY, RouteClass.USUAL);
    }

    private static List<Route> registry() {
        return new Lines(Destination.REGISTRY)
                .add("/v1/symbols:parse", POST)
                .add("/v1/symbols:allocate", POST)
                .add("/v1/symbols:release", POST)
                .add(RouteClass.BULK, "/v1/documents", GET)
                .add(RouteClass.BULK, "/v1/documents:batch", POST)
                .add("/v1/documents/{symbol+}:{verb}", POST)
                .add("/v1/documents/{symbol+}", GET, PUT, PATCH, DELETE)
                .add("/v1/document-files", GET)
                .add(RouteClass.FILE, "/v1/document-files/{lang}/{format}/{symbol+}", GET, PUT, DELETE)
                .add("/v1/access", GET)
                .add("/v1/citations", GET, POST)
                .add("/v1/citations/{id}", GET, DELETE)
                .collection("/v1/bodies")
                .collection("/v1/instruments")
                .routes;
    }

    private static List<Route> agenda() {
        return new Lines(Destination.AGENDA)
                .add(RouteClass.IMPORT, "/v1/imports", GET, POST)
                .add("/v1/imports/{id}", GET, PATCH)
                .add(RouteClass.IMPORT, "/v1/imports/{id}:{verb}", POST)
                .collection("/v1/agendas")
                .below("/v1/agendas/{id}/**")
                .add("/v1/mandates", GET, POST)
                .add("/v1/mandates/{id}", GET, PATCH, DELETE)
                .add("/v1/notes-verbales", GET, POST)
                .add("/v1/notes-verbales/{id}", GET, PATCH, DELETE)
                .add("/v1/joint-considerations", GET, POST)
                .add("/v1/joint-considerations/{id}", GET, PATCH, DELETE)
                .routes;
    }

    private static List<Route> schedule() {
        return new Lines(Destination.SCHEDULE)
                .collection("/v1/sessions")
                .below("/v1/sessions/{id}/**")
                .add(RouteClass.LIVE, "/v1/meetings/{id}/live", GET)
                .collection("/v1/meetings")
                .below("/v1/meetings/{id}/**")
                .add("/v1/inscriptions/{id}", GET, PATCH)
                .add("/v1/inscriptions/{id}:{verb}", POST)
                .collection("/v1/rooms")
                .collection("/v1/interpretation-teams")
                .collection("/v1/delegations")
                .collection("/v1/groups")
                .add("/v1/calendar.ics", GET)
                .collection("/v1/calendar-subscriptions")
                .add(RouteClass.PRIVATE_ADDRESS, "/calendars/{secret}", GET)
                .routes;
    }

    private record Line(Route route, PathPattern pattern) {}

    private static final class Lines {
        private final Destination destination;
        private final List<Route> routes = new ArrayList<>();

        Lines(Destination destination) {
            this.destination = destination;
        }

        Lines add(String path, Method... methods) {
            return add(RouteClass.USUAL, path, methods);
        }

        Lines add(RouteClass kind, String path, Method... methods) {
            routes.add(new Route(Set.of(methods), path, destination, kind));
            return this;
        }

        /** A list, its members, and actions on them. */
        Lines collection(String path) {
            return add(path, GET, POST)
                    .add(path + "/{id}", GET, PUT, PATCH, DELETE)
                    .add(path + "/{id}:{verb}", POST);
        }

        /** What belongs to one resource: the service lists it in its OpenAPI document and refuses the rest. */
        Lines below(String path) {
            return add(path, GET, POST, PUT, PATCH, DELETE);
        }
    }
}
