package org.rostrum.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * The caller's request as the proxy sees it: when an answer breaks off, the proxy resets the response, which on HTTP/1.1
 * also forgets whoever waits for its end; Quarkus would then wait for the exchange in vain when it shuts down. Closing
 * the connection tells the caller the same, and everybody else too. On HTTP/2 only the stream ends: others share the
 * connection.
 */
final class CallerRequest extends HttpServerRequestWrapper {

    private final HttpServerResponse response;

    CallerRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
        boolean stream = request.version() == HttpVersion.HTTP_2;
        response = new AbstractResponseWrapper(request.response()) {
            @Override
            public boolean reset(long code) {
                if (stream) {
                    return super.reset(code);
                }
                request.connection().close();
                return true;
            }

            @Override
            public boolean reset() {
                return reset(0);
            }
        };
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }
}
