package org.rostrum.localstack;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Starts all parts of a stack at once; a service with a database waits for the database. */
final class StackStart {
    private final RunningParts parts;
    private final CompletableFuture<Void> databaseReady = new CompletableFuture<>();
    /** When each part that is not ready yet was begun, and told of last, by {@link System#nanoTime()}. */
    private final Map<Part, Begun> waiting = new ConcurrentHashMap<>();

    private record Begun(long at, long toldAt) {}

    StackStart(RunningParts parts) {
        this.parts = parts;
    }

    /** Returns when all are ready, or throws what the first one to fail says. */
    void run() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<Part> starts = new ExecutorCompletionService<>(threads);
            for (Part part : Part.values()) {
                starts.submit(() -> start(part));
            }
            Map<Part, Boolean> ready = new EnumMap<>(Part.class);
            while (ready.size() < Part.values().length) {
                Future<Part> done = starts.poll(1, TimeUnit.SECONDS);
                if (done == null) {
                    tellWhoIsSlow();
                } else {
                    ready.put(done.get(), true);
                }
            }
        } catch (ExecutionException e) {
            throw asStackException(e.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the stack was started.", interrupted);
        } finally {
            threads.shutdownNow();
            databaseReady.completeExceptionally(new StackException("The stack is not being started any more."));
            threads.close();
        }
    }

    private Part start(Part part) {
        try {
            if (part.database().isPresent()) {
                databaseReady.join();
            }
            long now = System.nanoTime();
            waiting.put(part, new Begun(now, now));
            parts.startAndAwait(part);
            waiting.remove(part);
            if (part == Part.DATABASE) {
                databaseReady.complete(null);
            }
            return part;
        } catch (CompletionException databaseFailed) {
            throw asStackException(databaseFailed.getCause());
        } catch (RuntimeException e) {
            if (part == Part.DATABASE) {
                databaseReady.completeExceptionally(e);
            }
            throw e;
        }
    }

    private void tellWhoIsSlow() {
        long now = System.nanoTime();
        for (Map.Entry<Part, Begun> slow : List.copyOf(waiting.entrySet())) {
            Begun begun = slow.getValue();
            if (now - begun.toldAt() >= LocalStack.NOTICE_EVERY.toNanos()
                    && waiting.replace(slow.getKey(), begun, new Begun(begun.at(), now))) {
                parts.listener().stillWaiting(slow.getKey(), Duration.ofNanos(now - begun.at()));
            }
        }
    }

    private static StackException asStackException(Throwable cause) {
        return cause instanceof StackException known
                ? known
                : new StackException("The stack could not be started: " + cause, cause);
    }
}
