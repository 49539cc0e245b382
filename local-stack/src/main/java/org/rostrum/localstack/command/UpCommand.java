package org.rostrum.localstack.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StackState.Phase;
import org.rostrum.localstack.StateDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Starts a supervisor and shows what it says. The supervisor is a process beside this one, out of reach of the
 * terminal's Ctrl-C, which would otherwise end all parts at once and in no order.
 */
@Command(name = "up", description = "Starts everything; Ctrl-C ends it.")
final class UpCommand implements Callable<Integer> {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    @ParentCommand
    private RostrumCommand rostrum;

    @Option(
            names = {"-d", "--detach"},
            description = "return when everything is ready, and leave it running")
    private boolean detach;

    private boolean wasReady;

    @Override
    public Integer call() {
        StackOptions options = rostrum.options();
        Path folder = options.stateDirectory();
        StateDirectory.open(folder);
        Optional<StackState> before = StackState.read(folder);
        if (before.isPresent() && before.get().supervisor().isAlive()) {
            return tellThatItRuns(before.get());
        }
        before.ifPresent(state -> {
            System.out.println("The stack before was not ended properly: ending what is left of it.");
            Leftovers.end(state);
            StackState.forget(folder);
        });
        return startAndFollow(options);
    }

    private int tellThatItRuns(StackState state) {
        String phase =
                switch (state.phase()) {
                    case STARTING -> "is being started";
                    case READY -> "is running";
                    case STOPPING -> "is being stopped";
                };
        System.out.println("The stack " + phase + " already; nothing was changed.");
        System.out.println(NextSteps.urls(state));
        System.out.println("Its parts: ./rostrum status    To end it: ./rostrum down");
        return 0;
    }

    private int startAndFollow(StackOptions options) {
        SupervisorLog log = SupervisorLog.begin(options.stateDirectory());
        ProcessIdentity supervisor = SupervisorLaunch.start(options, log.file(), !detach);
        Thread endBoth = new Thread(() -> {
            supervisor.askToEnd();
            log.followUntil(() -> !supervisor.isAlive(), STOP_PATIENCE);
        });
        Runtime.getRuntime().addShutdownHook(endBoth);
        log.followUntil(() -> !supervisor.isAlive() || isReady(options) && detach, FOR_EVER);
        boolean ready = wasReady || isReady(options);
        try {
            Runtime.getRuntime().removeShutdownHook(endBoth);
        } catch (IllegalStateException alreadyEnding) {
            return 0;
        }
        return supervisor.isAlive() ? 0 : outcome(ready, options, log);
    }

    private boolean isReady(StackOptions options) {
        wasReady = wasReady
                || StackState.read(options.stateDirectory())
                        .filter(state -> state.phase() == Phase.READY)
                        .isPresent();
        return wasReady;
    }

    private static int outcome(boolean ready, StackOptions options, SupervisorLog log) {
        if (StackState.read(options.stateDirectory()).isPresent()) {
            throw new StackException("The process that watches over the stack was killed. End what is left of it with:"
                    + " ./rostrum down");
        }
        if (!ready) {
            System.err.println("The stack did not come up. What it said is also in " + log.file());
            return 1;
        }
        return 0;
    }
}
