package org.rostrum.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Deals with the body of a request that is answered before it was read. Reading all of it would let anybody spend our
 * time; closing at once would make the caller's system drop the answer (RFC 9112, 9.6). So a small rest is read and
 * dropped, then the connection closes.
 */
public final class UnreadBody {

    /** What is read and dropped of a body from somebody unknown, in bytes. */
    public static final long A_SMALL_REST = 1 << 20;

    /** The same of a body from somebody known, so that most programs send all of it and then see the answer. */
    public static final long A_LARGE_REST = 32 << 20;

    private UnreadBody() {}

    /**
     * To be called before the answer is written; the request's body must have no other reader any more.
     *
     * @param atMost what is read and dropped before the connection closes in the sender's face, in bytes
     */
    public static void leave(HttpServerRequest request, long atMost) {
        boolean stream = request.version() == HttpVersion.HTTP_2;
        if (request.isEnded()) {
            // On HTTP/2 even to resume it is refused then.
            return;
        }
        if (!stream && !carriesBody(request)) {
            request.resume();
            return;
        }
        if (!stream) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        var rest = new Object() {
            long dropped;
        };
        request.handler(chunk -> {
            rest.dropped += chunk.length();
            if (rest.dropped > atMost) {
                request.handler(null).pause();
                closeAfterAnswer(request);
            }
        });
        // On HTTP/2 a stream whose body came whole ends with the answer.
        request.endHandler(stream ? end -> {} : end -> closeAfterAnswer(request));
        request.exceptionHandler(broken -> {});
        request.resume();
    }

    private static void closeAfterAnswer(HttpServerRequest request) {
        if (request.response().ended()) {
            close(request);
        } else {
            request.response().endHandler(written -> close(request));
        }
    }

    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            // NO_ERROR asks the caller to send no more of the body and to keep the answer (RFC 9113, 8.1).
            request.response().reset(0);
        } else {
            request.connection().close();
        }
    }

    /** True when the request's head announces a body. */
    public static boolean carriesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }
}
