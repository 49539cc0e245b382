package org.rostrum.web.observation;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;

/** What every process's meters keep to: tags of few values, and buckets that its alerts and dashboard ask for. */
@ApplicationScoped
public class MeterLimits {

    /** How long services take to begin an answer, as the gateway sees it. */
    public static final String GATEWAY_ANSWERS = "rostrum.gateway.answers";

    private static final List<Duration> BUCKETS = List.of(
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    /** Requests that Vert.x sends are told apart by their path, which has symbols and secrets. */
    @Produces
    @Singleton
    MeterFilter noPathsOfRequestsSent() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("http.client.") && id.getTag("uri") != null
                        ? id.replaceTags(withoutPath(id))
                        : id;
            }
        };
    }

    private static List<Tag> withoutPath(Meter.Id id) {
        return id.getTags().stream().filter(tag -> !tag.getKey().equals("uri")).toList();
    }

    /** Quantiles are made of these by whoever asks, over all replicas. */
    @Produces
    @Singleton
    MeterFilter bucketsOfRequests() {
        double[] nanoseconds = BUCKETS.stream()
                .flatMapToDouble(bucket -> DoubleStream.of(bucket.toNanos()))
                .toArray();
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                boolean asked = id.getName().equals("http.server.requests")
                        || id.getName().equals(GATEWAY_ANSWERS);
                return asked
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(nanoseconds)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
