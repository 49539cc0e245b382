package org.rostrum.localstack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that can be told from a later one with the same number: the system gives process ids out again, so the
 * moment of its start is part of what it is.
 *
 * @param pid the process id
 * @param startedAtMillis when it started, in milliseconds since 1970
 */
public record ProcessIdentity(long pid, long startedAtMillis) {
    /** The system derives start times from a boot time that moves a little when the clock is set. */
    private static final long TOLERANCE_MILLIS = 2_000;

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    public static ProcessIdentity ofThisProcess() {
        return of(ProcessHandle.current());
    }

    /** True while this very process runs; a process that ended and waits for its parent to notice does not run. */
    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks the process to end. Does nothing where it no longer runs. */
    public void askToEnd() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** Ends the process without asking. Does nothing where it no longer runs. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Asks the process to end, and kills it where it has not done so in time. */
    public void end(Duration patience) {
        askToEnd();
        if (!awaitEnd(patience)) {
            kill();
            awaitEnd(patience);
        }
    }

    /**
     * Waits for the end of the process.
     *
     * @return false where it still runs after that time
     */
    public boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            handle().map(ProcessHandle::onExit).ifPresent(ProcessIdentity::waitBriefly);
        }
        return true;
    }

    /** Runs the action once the process is no more. */
    public void onEnd(Runnable action) {
        handle().map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRun(action);
    }

    /** Briefly, since the end of a zombie is never reported: whether it lives is asked again. */
    private static void waitBriefly(CompletableFuture<ProcessHandle> exit) {
        try {
            exit.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(of(process).startedAtMillis() - startedAtMillis) <= TOLERANCE_MILLIS)
                .filter(process -> !isZombie(pid));
    }

    /** Where process 1 does not collect orphans, as in many containers, ended processes stay listed for ever. */
    private static boolean isZombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String text = Files.readString(stat);
            return text.startsWith("Z", text.lastIndexOf(')') + 2);
        } catch (IOException noSuchFile) {
            return false;
        }
    }
}
