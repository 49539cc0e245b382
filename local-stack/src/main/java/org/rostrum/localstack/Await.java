package org.rostrum.localstack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a starting program answers, as long as it lives and patience lasts. */
final class Await {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LINES_SHOWN = 15;

    private Await() {}

    /**
     * Looks again and again whether the program is ready.
     *
     * @param who the program, as the first words of an error message
     * @throws StackException where the program ended, or is not ready in time, with the end of its log
     */
    static void until(String who, Duration patience, PartProcess process, BooleanSupplier ready) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new StackException(
                        who + " ended with exit code " + process.exitCode() + " before it was ready." + log(process));
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(who + " was not ready after " + patience.toSeconds()
                        + " s. A busy or small machine needs longer; its log may tell more." + log(process));
            }
            pause();
        }
    }

    private static String log(PartProcess process) {
        return " The end of its log (" + process.log() + "):\n"
                + process.lastLines(LINES_SHOWN).indent(2).stripTrailing();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting.", interrupted);
        }
    }
}
