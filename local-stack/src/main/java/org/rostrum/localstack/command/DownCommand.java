package org.rostrum.localstack.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StateDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Ends the stack: its supervisor where that lives, and whatever the supervisor left. */
@Command(name = "down", description = "Ends everything that up started, and nothing else.")
final class DownCommand implements Callable<Integer> {
    /** Longer than the supervisor itself waits for all its parts together. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ParentCommand
    private RostrumCommand rostrum;

    @Option(names = "--wipe", description = "also delete all data, logs and passwords of the stack")
    private boolean wipe;

    @Override
    public Integer call() {
        Path folder = rostrum.options().stateDirectory();
        Optional<StackState> state = StackState.read(folder);
        if (state.isEmpty()) {
            System.out.println("The stack is not running.");
        } else {
            end(state.get());
            StackState.forget(folder);
            System.out.println("The stack is down.");
        }
        if (wipe) {
            StateDirectory.wipe(folder);
            System.out.println("Deleted " + folder);
        }
        return 0;
    }

    private static void end(StackState state) {
        ProcessIdentity supervisor = state.supervisor();
        if (supervisor.isAlive()) {
            supervisor.end(PATIENCE);
        } else {
            System.out.println("The process that watches over the stack is gone; ending its parts.");
        }
        Leftovers.end(state);
    }
}
