package org.rostrum.benchmarks.failover;

import java.nio.file.Path;
import org.rostrum.benchmarks.Machine;

/** Puts one cluster through one trial after another. */
public final class AvailabilityBenchmark {

    /** Idle connections of clients are closed by them: sooner than a gateway that ends closes them. */
    private static final String IDLE_SECONDS = "2";

    private final Path programs;
    private final Path checkout;
    private final Path folder;
    private final int seconds;

    /** @param programs where {@code .ci/fetch-mysql} has put them @param seconds see {@link Trial#run} */
    public AvailabilityBenchmark(Path programs, Path checkout, Path folder, int seconds) {
        this.programs = programs;
        this.checkout = checkout;
        this.folder = folder;
        this.seconds = seconds;
    }

    /** @return whether all went as it has to */
    public boolean run(boolean rolling, boolean failover) throws Exception {
        // Java's client reads it once, when it is used for the first time.
        System.setProperty("jdk.httpclient.keepalive.timeout", IDLE_SECONDS);
        MySqlPrograms found = MySqlPrograms.required(programs);
        System.out.println(Machine.described() + found.versions());
        try (Cluster cluster = Cluster.start(found, checkout, Folders.empty(folder))) {
            boolean good = !rolling || new RollingTrial().run(cluster, seconds);
            return (!failover || new FailoverTrial().run(cluster, seconds)) && good;
        }
    }
}
