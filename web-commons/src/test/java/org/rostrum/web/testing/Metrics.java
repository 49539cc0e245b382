package org.rostrum.web.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a running process tells of itself.
 *
 * @param lines of Prometheus' text format, comments included
 */
public record Metrics(List<String> lines) {

    /** @param address of its metrics */
    public static Metrics of(URI address) {
        try (InputStream text = address.toURL().openStream()) {
            return new Metrics(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    /** The series of this name, or whose name begins so, with their labels and values. */
    public List<String> series(String name) {
        return lines.stream().filter(line -> line.startsWith(name)).toList();
    }

    /** The value of the only series of this name that has all the labels, written {@code service="gateway"}. */
    public OptionalDouble value(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce((one, other) -> {
                    throw new IllegalStateException("More than one series of " + name + " has these labels");
                });
    }
}
