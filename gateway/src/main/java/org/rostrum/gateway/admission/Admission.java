package org.rostrum.gateway.admission;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.rostrum.gateway.GatewaySettings;
import org.rostrum.gateway.problem.Problems;
import org.rostrum.gateway.route.Lookup;
import org.rostrum.gateway.route.RequestTarget;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;
import org.rostrum.gateway.route.Route;
import org.rostrum.gateway.route.RouteTable;
import org.rostrum.web.WebProblem;
import org.rostrum.web.observation.RouteTemplate;

/**
 * The first look at every request, before anything is read or asked: can its head have only one meaning, and is there
 * such an address? The order of refusals is fixed: a head that could be misread (400, 414, 431, 417), an unknown path
 * (404), another method (405); the token is asked for after that. The list of addresses is public in /openapi.json, so
 * a 404 without a token gives nothing away.
 */
@ApplicationScoped
public class Admission {

    /** After the correlation id and the security headers, before everything else. */
    private static final int PRIORITY = 9_000;

    private static final String ROUTE = Route.class.getName();

    private final GatewaySettings settings;
    private final Problems problems;

    Admission(GatewaySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, PRIORITY);
    }

    /** The line of the table that an admitted request goes by. */
    public static Route routeOf(RoutingContext context) {
        return context.get(ROUTE);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > settings.maxTarget().asLongValue()) {
            refuse(
                    context,
                    WebProblem.URI_TOO_LONG,
                    "Path and query together may have %d bytes, yours have %d."
                            .formatted(
                                    settings.maxTarget().asLongValue(),
                                    request.uri().length()));
            return;
        }
        String headProblem = ambiguityOf(request);
        if (headProblem != null) {
            refuse(context, WebProblem.BAD_REQUEST, headProblem);
            return;
        }
        long headerSize = sizeOfHeaders(request);
        if (headerSize > settings.maxHeaders().asLongValue()) {
            refuse(
                    context,
                    WebProblem.HEADERS_TOO_LARGE,
                    "The headers together may have %d bytes, yours have %d."
                            .formatted(settings.maxHeaders().asLongValue(), headerSize));
            return;
        }
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            refuse(context, WebProblem.EXPECTATION_FAILED, "Only 'Expect: 100-continue' is understood.");
            return;
        }
        switch (RequestTarget.of(request.uri())) {
            case RequestTarget.Refused refused -> refuse(context, WebProblem.BAD_REQUEST, refused.reason());
            case CanonicalPath path ->
                route(context, RouteTable.find(request.method().name(), path));
        }
    }

    private void route(RoutingContext context, Lookup lookup) {
        switch (lookup) {
            case Lookup.Found found -> {
                context.put(ROUTE, found.route());
                RouteTemplate.set(context, found.route().path());
                context.next();
            }
            case Lookup.UnknownPath unknown ->
                refuse(context, WebProblem.NOT_FOUND, "Nothing has this path. The paths are listed in /openapi.json.");
            case Lookup.MisplacedSlash misplaced ->
                refuse(
                        context,
                        WebProblem.BAD_REQUEST,
                        "A slash may be encoded (%2F) only within a document's symbol. Write '/' where it separates.");
            case Lookup.OtherMethods other -> {
                String allowed = other.allowed().stream().map(Enum::name).collect(Collectors.joining(", "));
                problems.refuse(
                        context,
                        WebProblem.METHOD_NOT_ALLOWED
                                .because("This address takes " + allowed + ".")
                                .withHeader("Allow", allowed));
            }
        }
    }

    /** What in the head two programs could read differently (RFC 9112, 3.2 and 6.3); null when nothing. */
    private static String ambiguityOf(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.size() > 1 || codings.stream().anyMatch(coding -> !coding.equals("chunked"))) {
            return "The only Transfer-Encoding understood is 'chunked', once.";
        }
        if (!codings.isEmpty() && request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            return "A request has either a Content-Length or 'Transfer-Encoding: chunked', not both.";
        }
        if (request.version() == HttpVersion.HTTP_1_1
                && request.headers().getAll(HttpHeaders.HOST).size() != 1) {
            return "A request of HTTP/1.1 needs exactly one Host header.";
        }
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return "A request may have one Authorization header only.";
        }
        return null;
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private void refuse(RoutingContext context, WebProblem type, String detail) {
        problems.refuse(context, type.because(detail));
    }
}
