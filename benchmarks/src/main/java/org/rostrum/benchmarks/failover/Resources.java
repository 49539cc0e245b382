package org.rostrum.benchmarks.failover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files beside these classes. */
final class Resources {

    private Resources() {}

    static String text(String name) throws IOException {
        try (InputStream file = Resources.class.getResourceAsStream("/failover/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
