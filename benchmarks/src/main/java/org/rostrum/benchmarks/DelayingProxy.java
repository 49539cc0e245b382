package org.rostrum.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;

/** Stands before a service and, when told to, keeps back each piece of a request for a while: the service is slow then. */
final class DelayingProxy implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final NetServer server;
    private volatile Duration delay = Duration.ZERO;

    /** @param port of 127.0.0.1, where the service need not listen yet */
    DelayingProxy(int port) {
        server = vertx.createNetServer(
                        new NetServerOptions().setHost("127.0.0.1").setPort(0))
                .connectHandler(caller -> {
                    caller.pause();
                    vertx.createNetClient()
                            .connect(port, "127.0.0.1")
                            .onSuccess(service -> connect(caller, service))
                            .onFailure(refused -> caller.close());
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void connect(NetSocket caller, NetSocket service) {
        caller.handler(piece -> {
            long milliseconds = delay.toMillis();
            if (milliseconds == 0) {
                service.write(piece);
            } else {
                caller.pause();
                vertx.setTimer(milliseconds, over -> {
                    service.write(piece);
                    caller.resume();
                });
            }
        });
        caller.closeHandler(gone -> service.close());
        service.handler(caller::write);
        service.closeHandler(gone -> caller.close());
        caller.resume();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    void delay(Duration delay) {
        this.delay = delay;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
