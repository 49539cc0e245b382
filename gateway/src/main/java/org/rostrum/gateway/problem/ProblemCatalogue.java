package org.rostrum.gateway.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The explanations of all problem types, the services' too, from {@code problems.properties}. */
@ApplicationScoped
public class ProblemCatalogue {

    private static final String SOURCE = "/problems.properties";

    private final Map<String, Explanation> bySlug = new TreeMap<>();

    /**
     * @param status of the answers that have this type
     * @param title one sentence
     * @param meaning what has happened
     * @param remedy what the caller can do
     */
    public record Explanation(String slug, int status, String title, String meaning, String remedy) {}

    ProblemCatalogue() {
        Properties source = new Properties();
        try (InputStream stream = ProblemCatalogue.class.getResourceAsStream(SOURCE)) {
            source.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        source.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .distinct()
                .forEach(slug -> bySlug.put(
                        slug,
                        new Explanation(
                                slug,
                                Integer.parseInt(required(source, slug + ".status")),
                                required(source, slug + ".title"),
                                required(source, slug + ".meaning"),
                                required(source, slug + ".remedy"))));
    }

    private static String required(Properties source, String key) {
        String value = source.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(SOURCE + " has no " + key);
        }
        return value.strip();
    }

    public Optional<Explanation> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** By status, then by slug. */
    public List<Explanation> all() {
        return bySlug.values().stream()
                .sorted(Comparator.comparingInt(Explanation::status).thenComparing(Explanation::slug))
                .toList();
    }
}
