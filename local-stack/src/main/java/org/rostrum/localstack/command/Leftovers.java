package org.rostrum.localstack.command;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StackState.PartState;

/** The processes of a stack whose supervisor was killed. Only those very processes: a number given out again is not. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    static void end(StackState state) {
        for (List<Part> together : LocalStack.STOP_ORDER) {
            together.parallelStream()
                    .map(state::part)
                    .map(PartState::process)
                    .filter(Objects::nonNull)
                    .forEach(process -> process.end(PATIENCE));
        }
    }
}
