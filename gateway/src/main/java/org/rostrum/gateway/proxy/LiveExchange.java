package org.rostrum.gateway.proxy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;

/** One open stream, which can be ended here as if the service had ended it: with a proper end for who watches. */
final class LiveExchange implements ProxyInterceptor {

    private final Context context;
    private Events events;
    private boolean over;

    /** @param context on which the exchange runs */
    LiveExchange(Context context) {
        this.context = context;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        Body answer = proxied.response().getBody();
        events = new Events(answer.stream());
        proxied.response().setBody(Body.body(events, answer.length()));
        Future<Void> sent = proxied.sendResponse();
        if (over) {
            events.end();
        }
        return sent;
    }

    /** From any thread. */
    void end() {
        context.runOnContext(now -> {
            over = true;
            if (events != null) {
                events.end();
            }
        });
    }

    /** What the service sends, until somebody ends it. */
    private static final class Events implements ReadStream<Buffer> {

        private final ReadStream<Buffer> source;
        private Handler<Void> endHandler;

        Events(ReadStream<Buffer> source) {
            this.source = source;
        }

        void end() {
            Handler<Void> whenEnded = endHandler;
            if (whenEnded != null) {
                source.handler(null);
                endHandler(null);
                whenEnded.handle(null);
            }
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            endHandler = handler;
            source.endHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            source.handler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            source.exceptionHandler(handler);
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            source.pause();
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            source.resume();
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            source.fetch(amount);
            return this;
        }
    }
}
