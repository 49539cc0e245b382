package org.rostrum.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rostrum.gateway.route.Destination;
import org.rostrum.gateway.route.RouteClass;

/** What can be set about the gateway; application.properties names the variables of the environment. */
@ConfigMapping(prefix = "rostrum.gateway")
public interface GatewaySettings {

    Service agenda();

    Service registry();

    Service schedule();

    /** The largest body passed on, whether its length is declared or not; files and bulk have limits of their own. */
    @WithDefault("10M")
    MemorySize maxBody();

    /** The same for one language version of a document. The document registry has a limit too; the lower one holds. */
    @WithDefault("300M")
    MemorySize maxFile();

    /** The same for many documents at once. */
    @WithDefault("4G")
    MemorySize maxBulk();

    /** The longest target (path and query) of a request line, in bytes. */
    @WithDefault("8K")
    MemorySize maxTarget();

    /** The largest header block of a request: names and values together. */
    @WithDefault("16K")
    MemorySize maxHeaders();

    /** How long it may take to make a connection to a service. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a request may wait for a connection. Longer than to make one, so that a dead service is told from a busy one. */
    @WithDefault("3s")
    Duration waitTimeout();

    /** How long a service may take from the end of the request to the first byte of its answer. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** The same for imports and files, and how long nothing at all may move while a file is passed. */
    @WithDefault("120s")
    Duration longAnswerTimeout();

    /** How long nothing at all may move, in either direction, while many documents are passed; the whole may take hours. */
    @WithDefault("60s")
    Duration bulkSilence();

    /** Tokens found good within the last minute that are kept at most, with one to two kilobytes each. */
    @WithDefault("20000")
    long verifiedTokens();

    /** When a service is left alone for a while. */
    Breaker breaker();

    /** Sites whose scripts may call the API from a browser: scheme, host and port as browsers send them. None where empty. */
    Optional<List<String>> corsOrigins();

    /** How long an overview waits for one part; without an answer then, the part is missing. */
    @WithDefault("2s")
    Duration overviewPatience();

    /** Where people log in, as a browser sees it: the realm's URL. */
    URI loginUrl();

    /** What holds for an exchange on a route of this class. */
    default RouteLimits limitsOf(RouteClass kind) {
        return switch (kind) {
            case USUAL, LIVE, PRIVATE_ADDRESS -> new RouteLimits(maxBody().asLongValue(), answerTimeout(), false);
            case IMPORT -> new RouteLimits(maxBody().asLongValue(), longAnswerTimeout(), false);
            case FILE -> new RouteLimits(maxFile().asLongValue(), longAnswerTimeout(), true);
            case BULK -> new RouteLimits(maxBulk().asLongValue(), bulkSilence(), true);
        };
    }

    /** One service behind the gateway. */
    interface Service {

        /** Where the service answers: scheme, host and port, nothing after them. */
        URI url();

        /** Connections for reads and decisions, each one exchange at a time. */
        @WithDefault("256")
        int connections();

        /** Connections for imports, files and many documents at once, beside those. */
        @WithDefault("64")
        int longConnections();

        /** Connections for streams of events, beside those; each takes one for as long as it lasts. */
        @WithDefault("10000")
        int liveConnections();

        /** Requests of one of these kinds that wait for a connection at most; one more is refused. */
        @WithDefault("512")
        int waiting();
    }

    /** When a service, for one of these kinds of requests, is left alone for a while. */
    interface Breaker {

        /** How far back exchanges count, in whole seconds. */
        @WithDefault("10s")
        Duration window();

        /** Fewer exchanges than these say nothing. */
        @WithDefault("20")
        int minimumExchanges();

        /** From which share of failed exchanges on, 1–100. */
        @WithDefault("50")
        int failurePercent();

        /** For how long it is left alone. */
        @WithDefault("3s")
        Duration rest();

        /** Exchanges that go through after the rest, to find out. */
        @WithDefault("5")
        int trials();
    }

    /** @throws IllegalArgumentException for the gateway itself, which is no service behind it */
    default Service of(Destination destination) {
        return switch (destination) {
            case AGENDA -> agenda();
            case REGISTRY -> registry();
            case SCHEDULE -> schedule();
            case GATEWAY -> throw new IllegalArgumentException("The gateway is not behind itself");
        };
    }
}
