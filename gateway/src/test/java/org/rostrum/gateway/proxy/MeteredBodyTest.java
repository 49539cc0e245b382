package org.rostrum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeteredBodyTest {

    /** A body that says what was asked of it. */
    private static final class Source implements ReadStream<Buffer> {
        private Handler<Buffer> handler;
        private boolean paused;

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            this.handler = handler;
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            paused = true;
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            paused = false;
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return resume();
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            return this;
        }
    }

    /** A connection that has broken: it is full, and what is written to it fails at once. */
    private record Broken() implements WriteStream<Buffer> {
        @Override
        public Future<Void> write(Buffer data) {
            return Future.failedFuture("broken");
        }

        @Override
        public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
            handler.handle(write(data));
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            handler.handle(Future.failedFuture("broken"));
        }

        @Override
        public WriteStream<Buffer> setWriteQueueMaxSize(int maxSize) {
            return this;
        }

        @Override
        public boolean writeQueueFull() {
            return true;
        }

        @Override
        public WriteStream<Buffer> drainHandler(Handler<Void> handler) {
            return this;
        }

        @Override
        public WriteStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }
    }

    /** Else nobody would read the rest, and a caller who sends all of a body before it reads would wait in vain. */
    @Test
    void aConnectionThatBreaksWhileItIsFullDoesNotHoldTheRestOfTheBody() {
        Source source = new Source();
        MeteredBody body = new MeteredBody(source, 1_000);
        List<Buffer> rest = new ArrayList<>();
        body.pipe().endOnFailure(false).to(new Broken()).onFailure(broken -> {
            body.release();
            source.handler(rest::add).resume();
        });

        source.handler.handle(Buffer.buffer("the part that fails"));

        assertThat(source.paused).isFalse();
        source.handler.handle(Buffer.buffer("the rest"));
        assertThat(rest).containsExactly(Buffer.buffer("the rest"));
    }

    @Test
    void aBodyIsTooLargeByItsFirstByteBeyondTheLimit() {
        Source source = new Source();
        MeteredBody body = new MeteredBody(source, 5);
        List<Buffer> passed = new ArrayList<>();
        body.handler(passed::add);
        source.handler.handle(Buffer.buffer("12345"));
        assertThat(body.isTooLarge()).isFalse();
        source.handler.handle(Buffer.buffer("6"));
        assertThat(body.isTooLarge()).isTrue();
        assertThat(passed).containsExactly(Buffer.buffer("12345"));
    }
}
