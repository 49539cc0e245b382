package org.rostrum.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rostrum.benchmarks.failover.AvailabilityBenchmark;
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

    enum Subject {
        registry,
        floor,
        gateway,
        rolling,
        failover,
        availability
    }

    @Parameters(description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private Subject what;

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

    @Option(names = "--reuse", description = "Measures with the documents that the last run has loaded.")
    private boolean reuse;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (documents < 1_000 || seconds < 1 || clients < 1) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--documents must be at least 1000, --seconds and --clients at least 1");
        }
        Path checkout = Path.of("").toAbsolutePath();
        Path folder = checkout.resolve("benchmarks").resolve("target").resolve(what.name());
        if (what == Subject.failover || what == Subject.rolling || what == Subject.availability) {
            boolean good = new AvailabilityBenchmark(mySql(), checkout, folder, seconds)
                    .run(what != Subject.failover, what != Subject.rolling);
            return good ? 0 : 1;
        }
        Load load = new Load(clients, seconds);
        if (what == Subject.gateway) {
            print(new GatewayBenchmark(checkout, checkout.resolve("benchmarks/target/gateway"), load).run());
            return 0;
        }
        Path state = checkout.resolve("benchmarks").resolve("target").resolve("stack");
        if (!reuse) {
            StateDirectory.wipe(state);
        }
        try (LocalStack stack = LocalStack.start(options(checkout, state))) {
            // Also where somebody gives up waiting.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            print(
                    what == Subject.registry
                            ? new RegistryBenchmark(stack, new Corpus(documents), load).run(!reuse)
                            : new FloorBenchmark(stack, load).run());
        }
        return 0;
    }

    private static Path mySql() {
        return Path.of(System.getenv().getOrDefault("ROSTRUM_MYSQL_HOME", "/opt/rostrum-mysql"));
    }

    private static void print(Table table) {
        System.out.println();
        List.of(Machine.described(), table.markdown()).forEach(System.out::println);
    }

    /** All rows and indexes of a million documents in memory, for the raw database and for the service alike. */
    private static StackOptions options(Path checkout, Path state) {
        return StackOptions.onFreePorts(checkout, state)
                .withDatabaseSettings(List.of("innodb-buffer-pool-size=4G", "innodb-log-file-size=2G"));
    }
}
