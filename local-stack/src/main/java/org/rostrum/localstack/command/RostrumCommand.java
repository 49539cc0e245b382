package org.rostrum.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rostrum.localstack.StackException;
import org.rostrum.localstack.StackOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The Java side of {@code ./rostrum}, which checks what it needs, builds, and then runs this. */
@Command(
        name = "rostrum",
        description = "Runs Rostrum on this machine.",
        subcommands = {
            UpCommand.class,
            SuperviseCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            ImportCommand.class
        })
public final class RostrumCommand implements Callable<Integer> {
    @Option(
            names = "--checkout",
            hidden = true,
            scope = ScopeType.INHERIT,
            description = "root of the checkout; set by the start script")
    private Path checkout = Path.of("");

    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new RostrumCommand());
        commandLine.setExecutionExceptionHandler(RostrumCommand::tell);
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.USAGE;
    }

    StackOptions options() {
        return StackOptions.fromEnvironment(checkout.toAbsolutePath(), System.getenv());
    }

    private static int tell(Exception problem, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (problem instanceof StackException known) {
            System.err.println(known.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw problem;
    }
}
