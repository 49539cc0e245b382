package org.rostrum.web.observation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.rostrum.web.CorrelationId;

/**
 * What spans say: the correlation id, so that a trace is found from a report; not where the caller is, nor a path or
 * query, in which there may be a secret: the template of the route is there.
 */
@ApplicationScoped
public class TraceContent implements SpanProcessor {

    static final AttributeKey<String> CORRELATION_ID = AttributeKey.stringKey("rostrum.correlation_id");

    private static final String HIDDEN = "-";
    private static final List<AttributeKey<String>> PRIVATE = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"));
    /** Of a request sent: kept up to the path, since it says who was asked. */
    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

    private static final int AFTER_CORRELATION_ID = 9_980;

    void register(@Observes Filters filters) {
        filters.register(TraceContent::nameCorrelation, AFTER_CORRELATION_ID);
    }

    private static void nameCorrelation(RoutingContext context) {
        Span.current().setAttribute(CORRELATION_ID, context.<String>get(CorrelationId.NAME));
        context.next();
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : PRIVATE) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, HIDDEN);
            }
        }
        String url = span.getAttribute(URL);
        if (url != null) {
            span.setAttribute(URL, withoutPath(url));
        }
    }

    /** Scheme, host and port. */
    static String withoutPath(String url) {
        int host = url.indexOf("://");
        int path = url.indexOf('/', host < 0 ? 0 : host + "://".length());
        return path < 0 ? url : url.substring(0, path);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Only what it begins with is looked at.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
