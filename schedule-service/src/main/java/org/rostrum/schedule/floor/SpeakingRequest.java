package org.rostrum.schedule.floor;

/**
 * What a request for the floor asks of the clock.
 *
 * @param requestedSeconds at least 1
 * @param acceptShorter whether less is taken when that is what there is
 * @param minimumSeconds the least that is worth taking, 1–{@code requestedSeconds}; only with {@code acceptShorter}
 */
public record SpeakingRequest(
        Category category, Mode mode, int requestedSeconds, boolean acceptShorter, int minimumSeconds) {

    public SpeakingRequest {
        if (requestedSeconds < 1 || minimumSeconds < 1 || minimumSeconds > requestedSeconds) {
            throw new IllegalArgumentException("a request is for at least 1 s, its minimum for 1 s up to the request");
        }
    }

    /** The least that it takes when its turn comes. */
    int leastSeconds() {
        return acceptShorter ? minimumSeconds : requestedSeconds;
    }

    /** How much of {@code available} seconds this request takes when its turn comes; 0 if it has to wait. */
    int takes(int available) {
        if (requestedSeconds <= available) {
            return requestedSeconds;
        }
        return acceptShorter && minimumSeconds <= available ? available : 0;
    }

    SpeakingRequest in(Mode other) {
        return new SpeakingRequest(category, other, requestedSeconds, acceptShorter, minimumSeconds);
    }

    /** The same for another time; the minimum goes down with it. */
    SpeakingRequest of(int seconds) {
        return new SpeakingRequest(category, mode, seconds, acceptShorter, Math.min(minimumSeconds, seconds));
    }
}
