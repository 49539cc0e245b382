package org.rostrum.localstack.command;

import org.rostrum.localstack.StackState.PartState;

/**
 * What is true of a part now, which may be later than what was written down.
 *
 * @param text for the user
 * @param isReady whether it does its work
 * @param isRunning whether there is a process
 */
record PartCondition(String text, boolean isReady, boolean isRunning) {
    static PartCondition of(PartState written) {
        boolean alive = written.process() != null && written.process().isAlive();
        return switch (written.phase()) {
            case NOT_STARTED -> new PartCondition("not started", false, false);
            case STARTING -> alive ? new PartCondition("starting", false, true) : gone();
            case READY ->
                written.process() == null
                        ? new PartCondition("ready (a server of your own)", true, false)
                        : alive ? new PartCondition("ready", true, true) : gone();
            case CRASHED ->
                new PartCondition(
                        "crashed (exit code " + written.exitCode() + ")" + shortMeaning(written), false, false);
        };
    }

    private static String shortMeaning(PartState written) {
        return Integer.valueOf(137).equals(written.exitCode()) ? ", killed" : "";
    }

    private static PartCondition gone() {
        return new PartCondition("crashed (process is gone)", false, false);
    }
}
