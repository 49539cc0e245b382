package org.rostrum.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
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

    /** How long a connection to a service may take, waiting for a free one included. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may take from the end of the request to the first byte of its answer. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** The same for imports and files, and how long nothing at all may move while a file is passed. */
    @WithDefault("120s")
    Duration longAnswerTimeout();

    /** How long nothing at all may move, in either direction, while many documents are passed; the whole may take hours. */
    @WithDefault("60s")
    Duration bulkSilence();

    /** How long an overview waits for one part; without an answer then, the part is missing. */
    @WithDefault("2s")
    Duration overviewPatience();

    /** Where people log in, as a browser sees it: the realm's URL. */
    URI loginUrl();

    /** What holds for an exchange on a route of this class. */
    default RouteLimits limitsOf(RouteClass kind) {
        return switch (kind) {
            case USUAL, PRIVATE_ADDRESS -> new RouteLimits(maxBody().asLongValue(), answerTimeout(), false);
            case IMPORT -> new RouteLimits(maxBody().asLongValue(), longAnswerTimeout(), false);
            case FILE -> new RouteLimits(maxFile().asLongValue(), longAnswerTimeout(), true);
            case BULK -> new RouteLimits(maxBulk().asLongValue(), bulkSilence(), true);
        };
    }

    /** One service behind the gateway. */
    interface Service {

        /** Scheme, host and port, nothing after them. */
        URI url();

        /** Connections held open at most; an event stream takes one for as long as it lasts. */
        @WithDefault("256")
        int connections();
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
