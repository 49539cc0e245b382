package org.rostrum.gateway.rate;

import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderCapacityStage;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests may be made in how long. All of them may come at once; then they come back evenly, so that a quota
 * of 60 a minute gives one a second.
 *
 * @param requests at least 1
 * @param window whole seconds, at least 1
 */
public record Quota(long requests, Duration window) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,12})/(\\d{1,6})([smh])");

    public Quota {
        if (requests < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "A quota is of at least one request in at least one second, not " + requests + " in " + window);
        }
    }

    /** @param written for example {@code 3000/1m}; the units are s, m and h */
    public static Quota of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A quota is written like 3000/1m (units s, m, h), not '" + written + "'");
        }
        long count = Long.parseLong(parts.group(2));
        Duration window =
                switch (parts.group(3)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                };
        return new Quota(Long.parseLong(parts.group(1)), window);
    }

    BandwidthBuilderBuildStage limits(BandwidthBuilderCapacityStage bucket) {
        return bucket.capacity(requests).refillGreedy(requests, window);
    }
}
