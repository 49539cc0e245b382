package org.rostrum.localstack.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Part;
import org.rostrum.localstack.ProcessIdentity;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StackState;
import org.rostrum.localstack.StackState.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Starts the stack, watches over it, and ends it when told to (SIGTERM). Started by {@link UpCommand}. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Callable<Integer> {
    private static final String SAMPLE = "annotated-provisional-agenda-2023.md";

    @ParentCommand
    private RostrumCommand rostrum;

    @Option(names = "--until-end-of", description = "process id whose end ends the stack")
    private Long client;

    @Override
    public Integer call() throws IOException, InterruptedException {
        StackOptions options = rostrum.options();
        Path folder = options.stateDirectory();
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new StackException("Another ./rostrum up is at work in " + folder + ". See: ./rostrum status");
            }
            return supervise(options);
        }
    }

    private int supervise(StackOptions options) throws InterruptedException {
        StackReport report = new StackReport(options, System.out);
        LocalStack stack = LocalStack.prepare(options, report);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, report, options)));
        if (client != null) {
            ProcessHandle.of(client)
                    .map(ProcessIdentity::of)
                    .ifPresentOrElse(shown -> shown.onEnd(() -> System.exit(0)), () -> System.exit(0));
        }
        try {
            stack.startAll();
        } catch (StackException alreadyTold) {
            return 1;
        }
        report.tell("  " + sampleImport(options));
        report.tell(NextSteps.text(options, report.state()));
        report.phase(Phase.READY);
        new CountDownLatch(1).await();
        return 0;
    }

    /** A failure leaves the stack up: it is the stack one wants to look into then. */
    private static String sampleImport(StackOptions options) {
        SampleImport.Outcome outcome = SampleImport.run(
                options.checkout().resolve("samples").resolve(SAMPLE),
                options.url(Part.GATEWAY),
                options.url(Part.KEYCLOAK) + "/realms/rostrum");
        return outcome.imported()
                ? outcome.text()
                : outcome.text() + "\n  The stack stays up; more is in " + options.log(Part.AGENDA) + " and "
                        + options.log(Part.GATEWAY);
    }

    private static void end(LocalStack stack, StackReport report, StackOptions options) {
        report.phase(Phase.STOPPING);
        stack.close();
        StackState.forget(options.stateDirectory());
        report.tell("The stack is down.");
    }
}
