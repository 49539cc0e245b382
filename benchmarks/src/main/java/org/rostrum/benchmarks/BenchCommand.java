package org.rostrum.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StateDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./rostrum bench}: starts a stack of its own on free ports, measures, prints tables, stops it. */
@Command(
        name = "bench",
        description = "Measures the product beside its database and prints tables for docs/performance.md.")
public final class BenchCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", defaultValue = "registry", description = "What to measure: registry.")
    private String what;

    @Option(
            names = "--documents",
            defaultValue = "1000000",
            description = "How many documents are loaded (default: ${DEFAULT-VALUE}).")
    private int documents;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "How long each row is measured (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--clients",
            defaultValue = "16",
            description = "How many clients ask at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (!what.equals("registry")) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "There is no benchmark '" + what + "' yet; there is: registry");
        }
        if (documents < 1_000 || seconds < 1 || clients < 1) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--documents must be at least 1000, --seconds and --clients at least 1");
        }
        Path checkout = Path.of("").toAbsolutePath();
        Path state = checkout.resolve("benchmarks").resolve("target").resolve("stack");
        StateDirectory.wipe(state);
        try (LocalStack stack = LocalStack.start(StackOptions.onFreePorts(checkout, state))) {
            Table table = new RegistryBenchmark(stack, new Corpus(documents), new Load(clients, seconds)).run();
            System.out.println();
            List.of(Machine.described(), table.markdown()).forEach(System.out::println);
        }
        return 0;
    }
}
