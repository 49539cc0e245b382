package org.rostrum.endtoend.storm;

import org.rostrum.endtoend.storm.FloorUnderStorm.Answer;

/**
 * A request with its answer.
 *
 * @param key with which it was sent, however often
 */
record Acknowledged(StormRequest request, String key, Answer answer) {

    /** The number in the ledger of the decision that the answer tells; 0 if it tells none. */
    long decision() {
        return answer.isSuccess()
                ? answer.body().path("decision").path("sequence").asLong()
                : 0;
    }

    /** The id of the inscription that the answer tells of; empty if it tells of none. */
    String inscription() {
        return answer.isSuccess() ? answer.body().path("id").asText() : "";
    }
}
