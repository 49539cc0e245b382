package org.rostrum.benchmarks.failover;

/** What a cluster is put through while clients read and write. */
interface Trial {

    /**
     * Does so, and prints what clients noticed.
     *
     * @param seconds of load before and after
     * @return whether the outcome is as it has to be, however long it took
     */
    boolean run(Cluster cluster, int seconds) throws Exception;
}
