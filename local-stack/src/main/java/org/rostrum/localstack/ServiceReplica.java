package org.rostrum.localstack;

import java.time.Duration;
import java.util.function.Supplier;

/** One more process of a service, beside the one of its stack. */
public final class ServiceReplica implements AutoCloseable {
    private final int port;
    private final Duration patience;
    private final Supplier<PartProcess> program;
    private PartProcess process;
    private boolean closed;

    ServiceReplica(int port, Duration patience, Supplier<PartProcess> program) {
        this.port = port;
        this.patience = patience;
        this.program = program;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Kills it at once (SIGKILL), as a crash would. */
    public void kill() {
        current().kill();
    }

    /** Tells it to end (SIGTERM), and waits until it has done so. */
    public void stop() {
        current().stop(RunningParts.SERVICE_STOP_PATIENCE);
    }

    /** Starts it after it was killed or stopped, and waits until it is ready. */
    public void startAgain() {
        PartProcess started = start();
        Await.until("the replica at port " + port, patience, started, () -> Http.answersOk(url() + "/q/health/ready"));
    }

    private synchronized PartProcess start() {
        if (closed) {
            throw new StackException("The replica at port " + port + " has been closed.");
        }
        process = program.get();
        return process;
    }

    private synchronized PartProcess current() {
        return process;
    }

    @Override
    public void close() {
        PartProcess running;
        synchronized (this) {
            closed = true;
            running = process;
        }
        if (running != null && running.isAlive()) {
            running.stop(RunningParts.SERVICE_STOP_PATIENCE);
        }
    }
}
