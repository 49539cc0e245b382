package org.rostrum.localstack.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StackState.PartState;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A line for each part. Exit code 0 where all are ready, else 1. */
@Command(name = "status", description = "Shows what runs.")
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private RostrumCommand rostrum;

    @Override
    public Integer call() {
        StackOptions options = rostrum.options();
        Optional<StackState> written = StackState.read(options.stateDirectory());
        StackState state = written.orElseGet(() -> StackState.beginning(ProcessIdentity.ofThisProcess(), options));
        boolean allReady = written.isPresent();
        for (Part part : Part.values()) {
            PartState partState = state.part(part);
            PartCondition condition = PartCondition.of(partState);
            allReady &= condition.isReady();
            System.out.printf(
                    "%-26s %-34s port %-6d pid %-8s %s%n",
                    part.label(),
                    condition.text(),
                    partState.port(),
                    condition.isRunning() ? Long.toString(partState.process().pid()) : "-",
                    options.log(part));
        }
        if (written.isPresent() && !state.supervisor().isAlive()) {
            System.out.println("The process that watches over the stack was killed. End what is left: ./rostrum down");
            return 1;
        }
        if (written.isEmpty()) {
            System.out.println("The stack is not running. Start it: ./rostrum up -d");
        }
        return allReady ? 0 : 1;
    }
}
