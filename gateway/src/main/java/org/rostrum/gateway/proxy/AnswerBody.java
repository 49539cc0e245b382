package org.rostrum.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.streams.ReadStream;

/**
 * The body of a service's answer on its way to the caller. When it breaks off, the caller's connection is closed first,
 * for only that tells of an answer without a declared length that it is incomplete. The proxy's own way, resetting the
 * response, hides the end from Quarkus, which would then wait for this exchange in vain when it shuts down.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final HttpConnection caller;

    AnswerBody(ReadStream<Buffer> source, HttpConnection caller) {
        this.source = source;
        this.caller = caller;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        source.exceptionHandler(
                handler == null ? null : failure -> caller.close().onComplete(closed -> handler.handle(failure)));
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        source.endHandler(handler);
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
