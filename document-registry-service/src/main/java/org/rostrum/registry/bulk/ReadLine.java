package org.rostrum.registry.bulk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.rostrum.registry.document.DocumentBatch;

/** What a line of a batch was read as. */
sealed interface ReadLine {

    /** The first line is 1. */
    long number();

    /** As the line has it; null where it has none. */
    String symbol();

    record Entry(long number, String symbol, DocumentBatch.Entry entry) implements ReadLine {}

    record Unreadable(long number, String symbol, HttpProblem problem) implements ReadLine {}
}
