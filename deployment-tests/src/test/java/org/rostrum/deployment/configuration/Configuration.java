package org.rostrum.deployment.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All settings of the four processes: those of our own as the code reads them, and those of Quarkus that
 * quarkus-settings.yaml names.
 */
public final class Configuration {

    static final List<String> PROCESSES =
            List.of("gateway", "agenda-service", "document-registry-service", "schedule-service");

    /** {@code ${ROSTRUM_X:default}}, where the default may be such an expression again. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{(ROSTRUM_[A-Z0-9_]+)(?::((?:\\$\\{[^}]*}|[^}])*))?}");

    private static final String KIND = "<KIND>";

    private final Map<String, Setting> settings = new TreeMap<>();

    private Configuration() {}

    public static Configuration of(Path repository) throws IOException {
        Configuration all = new Configuration();
        Map<String, List<Sources.Found>> sources = new HashMap<>();
        for (String process : PROCESSES) {
            List<PropertyFile.Entry> entries = new ArrayList<>();
            List<Sources.Found> found = new ArrayList<>();
            for (String module : modulesOf(process)) {
                Path main = repository.resolve(module).resolve("src/main");
                entries.addAll(PropertyFile.read(main.resolve("resources/application.properties")));
                entries.addAll(PropertyFile.read(main.resolve("resources/META-INF/microprofile-config.properties")));
                if (!sources.containsKey(module)) {
                    sources.put(module, Sources.of(main.resolve("java")));
                }
                found.addAll(sources.get(module));
            }
            all.add(process, entries, found);
        }
        return all;
    }

    /** Whose code and defaults a process has; its own come before those it shares. */
    private static List<String> modulesOf(String process) {
        return process.equals("gateway")
                ? List.of(process, "web-commons")
                : List.of(process, "service-commons", "web-commons");
    }

    Collection<Setting> settings() {
        return settings.values();
    }

    /** Whether a process reads this variable. */
    public boolean knows(String process, String variable) {
        return settings.values().stream()
                .anyMatch(setting -> setting.isReadBy(process)
                        && variable.matches(setting.variable().replace(KIND, "[A-Z_]+")));
    }

    private void add(String process, List<PropertyFile.Entry> entries, List<Sources.Found> found) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.putIfAbsent(entry.property(), entry.value()));

        found.forEach(one -> add(ofCode(process, one, values)));
        for (PropertyFile.Entry entry : entries) {
            Matcher variable = VARIABLE.matcher(entry.value());
            if (variable.find()) {
                add(Setting.of(process, variable.group(1), standard(variable), entry.comment()));
            }
        }
        for (JsonNode named : named()) {
            if (!named.has("who")
                    || List.of(named.path("who").asText().split(", ")).contains(process)) {
                add(ofQuarkus(process, named, values));
            }
        }
    }

    private void add(Setting setting) {
        settings.merge(setting.variable(), setting, Setting::and);
    }

    private static Setting ofCode(String process, Sources.Found found, Map<String, String> values) {
        if (found.name().startsWith("ROSTRUM_")) {
            return Setting.of(process, found.name(), Setting.NONE, found.meaning());
        }
        Optional<String> value = Optional.ofNullable(values.get(found.name()));
        Matcher variable = VARIABLE.matcher(value.orElse(""));
        if (variable.find()) {
            return Setting.of(process, variable.group(1), standard(variable), found.meaning());
        } else if (found.name().endsWith(KIND)) {
            String prefix = found.name().replace(KIND, "");
            return Setting.of(process, Setting.variableOf(prefix) + KIND, eachKind(prefix, values), found.meaning());
        }
        return Setting.of(
                process,
                Setting.variableOf(found.name()),
                value.or(found::standard).orElse(""),
                found.meaning());
    }

    private static String eachKind(String prefix, Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> Setting.variableOf(entry.getKey().substring(prefix.length())) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String standard(Matcher variable) {
        return Optional.ofNullable(variable.group(2)).orElse("");
    }

    private static Setting ofQuarkus(String process, JsonNode named, Map<String, String> values) {
        String variable = named.path("variable").asText();
        String standard = values.entrySet().stream()
                .filter(entry -> Setting.variableOf(entry.getKey()).equals(variable))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(named.path("default").asText());
        return Setting.of(process, variable, standard, named.path("meaning").asText());
    }

    private static JsonNode named() throws IOException {
        try (InputStream file = Configuration.class.getResourceAsStream("/quarkus-settings.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        }
    }
}
