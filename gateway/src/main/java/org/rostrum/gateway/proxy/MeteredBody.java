package org.rostrum.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body on its way through, counted and timed: a chunked one does not say how long it will be. Used from the request's
 * event loop only.
 */
final class MeteredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private Handler<Throwable> exceptionHandler = failure -> {};
    private Runnable beginning = () -> {};
    private long passed;
    private long lastMove = System.nanoTime();
    private boolean ended;
    private boolean held;
    private boolean released;

    /** @param limit in bytes, the last that still pass */
    MeteredBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** @param beginning called once, before the first bytes pass */
    void whenItBegins(Runnable beginning) {
        this.beginning = beginning;
    }

    boolean isTooLarge() {
        return passed > limit;
    }

    boolean isEnded() {
        return ended;
    }

    /** True while whoever takes the body asks for no more of it. */
    boolean isHeld() {
        return held;
    }

    /**
     * To be called when whoever took the body has failed: what it still says of it, perhaps that it wants no more, is not
     * for those who deal with the rest.
     */
    void release() {
        released = true;
    }

    long limit() {
        return limit;
    }

    /** When the last bytes came or the end did, on the clock of {@link System#nanoTime()}. */
    long lastMove() {
        return lastMove;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        if (!released) {
            source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        }
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (isTooLarge()) {
            return;
        }
        if (passed == 0) {
            beginning.run();
        }
        passed += chunk.length();
        lastMove = System.nanoTime();
        if (isTooLarge()) {
            exceptionHandler.handle(new IllegalStateException("The body is larger than " + limit + " bytes"));
        } else {
            handler.handle(chunk);
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        if (released) {
            return this;
        }
        source.endHandler(end -> {
            ended = true;
            lastMove = System.nanoTime();
            if (handler != null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        if (!released) {
            exceptionHandler = handler == null ? failure -> {} : handler;
            source.exceptionHandler(exceptionHandler);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        if (!released) {
            held = true;
            source.pause();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        if (!released) {
            held = false;
            source.resume();
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        if (!released) {
            held = false;
            source.fetch(amount);
        }
        return this;
    }
}
