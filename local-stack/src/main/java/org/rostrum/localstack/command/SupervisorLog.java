package org.rostrum.localstack.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.rostrum.localstack.StackException;

/** What the supervisor says, shown as it comes. */
final class SupervisorLog {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path file;
    private long shown;

    private SupervisorLog(Path file) {
        this.file = file;
    }

    /** An empty log; the one before is kept beside it. */
    static SupervisorLog begin(Path stateDirectory) {
        Path file = stateDirectory.resolve("logs").resolve("stack.log");
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling("stack.log.previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(file);
        } catch (IOException e) {
            throw new StackException("Cannot write the log " + file + ": " + e.getMessage(), e);
        }
        return new SupervisorLog(file);
    }

    Path file() {
        return file;
    }

    /** Shows what is written, until the condition is met and all before it was shown, or patience ends. */
    void followUntil(BooleanSupplier end, Duration patience) {
        long deadline = System.nanoTime() + Math.min(patience.toNanos(), Long.MAX_VALUE / 2);
        boolean ended = false;
        while (!ended && System.nanoTime() < deadline) {
            ended = end.getAsBoolean();
            show();
            if (!ended) {
                pause();
            }
        }
    }

    /** Two threads may follow at once while a stack is being ended; each line is shown once. */
    private synchronized void show() {
        try (RandomAccessFile text = new RandomAccessFile(file.toFile(), "r")) {
            long length = text.length();
            if (length > shown) {
                byte[] fresh = new byte[(int) (length - shown)];
                text.seek(shown);
                text.readFully(fresh);
                shown = length;
                System.out.write(fresh, 0, fresh.length);
                System.out.flush();
            }
        } catch (IOException e) {
            throw new StackException("Cannot read the log " + file + ": " + e.getMessage(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }
}
