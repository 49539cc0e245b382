package org.rostrum.registry.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.rostrum.registry.document.DocumentBatch;

/**
 * What became of one line of a batch.
 *
 * @param line the first is 1; blank lines are counted too
 * @param symbol as the line has it; null where it has none
 * @param problem why it was refused; left out where it was not
 */
record LineResult(
        long line,
        String symbol,
        Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) HttpProblem problem) {

    enum Outcome {
        CREATED,
        CHANGED,
        /** The document was there, and the same was said of it. */
        UNCHANGED,
        /** Nothing was written of this line. */
        REFUSED
    }

    static LineResult of(ReadLine line, DocumentBatch.Outcome outcome) {
        return switch (outcome) {
            case DocumentBatch.Done(var effect) ->
                new LineResult(
                        line.number(),
                        line.symbol(),
                        switch (effect) {
                            case CREATED -> Outcome.CREATED;
                            case CHANGED -> Outcome.CHANGED;
                            case UNCHANGED -> Outcome.UNCHANGED;
                        },
                        null);
            case DocumentBatch.Refused(var problem) ->
                new LineResult(line.number(), line.symbol(), Outcome.REFUSED, problem);
        };
    }

    static LineResult of(ReadLine.Unreadable line) {
        return new LineResult(line.number(), line.symbol(), Outcome.REFUSED, line.problem());
    }
}
