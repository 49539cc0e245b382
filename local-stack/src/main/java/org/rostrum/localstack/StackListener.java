package org.rostrum.localstack;

import java.time.Duration;

/** Hears how a stack comes up. Calls come from several threads. */
public interface StackListener {
    /** Hears nothing. */
    StackListener SILENT = new StackListener() {};

    /** There is a process, not ready yet. */
    default void started(Part part, ProcessIdentity process) {}

    default void ready(Part part, Duration took) {}

    default void stillWaiting(Part part, Duration since) {}

    /** The process ended though nobody stopped it. */
    default void crashed(Part part, int exitCode) {}

    /** The start is given up for this; what runs is stopped next. */
    default void givenUp(StackException problem) {}

    default void stopped(Part part) {}
}
