package org.rostrum.localstack.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackListener;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StackState.PartPhase;
import org.rostrum.localstack.StackState.PartState;
import org.rostrum.localstack.StackState.Phase;

/** Tells the user what happens, a line for each event, and writes it down for the other commands. */
final class StackReport implements StackListener {
    private static final int WIDTH = 26;

    private final StackOptions options;
    private final PrintStream out;
    private StackState state;

    StackReport(StackOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.state = StackState.beginning(ProcessIdentity.ofThisProcess(), options);
        write();
    }

    synchronized StackState state() {
        return state;
    }

    synchronized void phase(Phase phase) {
        state = state.with(phase);
        write();
        if (phase == Phase.STOPPING && anythingRuns()) {
            tell("Stopping...");
        }
    }

    private boolean anythingRuns() {
        return state.parts().values().stream().anyMatch(part -> part.process() != null);
    }

    synchronized void tell(String text) {
        out.println(text);
    }

    @Override
    public synchronized void givenUp(StackException problem) {
        if (state.phase() != Phase.STOPPING) {
            tell("\nFAILED: " + problem.getMessage());
        }
    }

    @Override
    public synchronized void started(Part part, ProcessIdentity process) {
        change(part, PartPhase.STARTING, process, null);
    }

    @Override
    public synchronized void ready(Part part, Duration took) {
        change(part, PartPhase.READY, state.part(part).process(), null);
        String where = state.part(part).process() == null ? "a server of your own" : "port " + options.port(part);
        line(part, "ready after %.1f s, %s".formatted(took.toMillis() / 1000.0, where));
    }

    @Override
    public synchronized void stillWaiting(Part part, Duration since) {
        line(part, "still waiting after %d s; its log: %s".formatted(since.toSeconds(), options.log(part)));
    }

    @Override
    public synchronized void crashed(Part part, int exitCode) {
        change(part, PartPhase.CRASHED, state.part(part).process(), exitCode);
        line(
                part,
                "CRASHED at %s with exit code %d%s; its log: %s. The other parts run on; to begin anew:"
                                .formatted(
                                        LocalTime.now().truncatedTo(ChronoUnit.SECONDS),
                                        exitCode,
                                        ExitCodes.meaning(exitCode),
                                        options.log(part))
                        + " ./rostrum down, then ./rostrum up");
    }

    @Override
    public synchronized void stopped(Part part) {
        if (state.part(part).process() != null) {
            change(part, PartPhase.NOT_STARTED, null, null);
            line(part, "stopped");
        }
    }

    private void line(Part part, String text) {
        tell(String.format(Locale.ROOT, "  %-" + WIDTH + "s %s", part.label(), text));
    }

    private void change(Part part, PartPhase phase, ProcessIdentity process, Integer exitCode) {
        state = state.with(part, new PartState(phase, options.port(part), process, exitCode));
        write();
    }

    private void write() {
        state.write(options.stateDirectory());
    }
}
