package org.rostrum.deployment.configuration;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/configuration.md, as it should be. */
final class ConfigurationPage {

    private static final String HEAD = """
            # Configuration

            Everything that differs between places is set by variables of the environment. This page is made from the code by
            `ConfigurationPageTest`, which says how to update it; what a setting means is changed where the code reads it.

            - A default that is empty (–) means: none. What has none and is needed is asked for at the start.
            - Durations are written `300ms`, `30s`, `2m`, `1d`, sizes `16K`, `10M`, `4G`, lists with commas.
            - `<KIND>` is one of `USUAL`, `IMPORT`, `FILE`, `BULK`, `LIVE`, `PRIVATE_ADDRESS`: the classes of routes.
            - Every other Quarkus setting can be given in the same way; those here are the ones that we name.
            - Variables of `./rostrum` itself, ports and folders, are in its own help: `./rostrum help`.

            What a production environment refuses is said under [ROSTRUM_ENVIRONMENT](deployment.md#what-production-refuses).

            | variable | who | default | what it is |
            | --- | --- | --- | --- |
            """;

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z.-]+)}");

    private ConfigurationPage() {}

    static String of(Configuration configuration) {
        return HEAD
                + configuration.settings().stream().map(ConfigurationPage::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        setting.variable(),
                        who(List.copyOf(setting.standards().keySet())),
                        setting.standard().isEmpty() ? Setting.NONE : cell(setting.standard()),
                        cell(setting.meaning()));
    }

    private static String who(List<String> processes) {
        if (processes.size() == Configuration.PROCESSES.size()) {
            return "all";
        } else if (processes.size() == Configuration.PROCESSES.size() - 1 && !processes.contains("gateway")) {
            return "services";
        }
        return processes.stream().map(ConfigurationPage::brief).collect(Collectors.joining(", "));
    }

    private static String brief(String process) {
        return process.replace("document-registry-service", "registry").replace("-service", "");
    }

    private static String cell(String text) {
        return REFERENCE
                .matcher(text)
                .replaceAll(property -> "that of `" + Setting.variableOf(property.group(1)) + "`")
                .replace("|", "\\|")
                .replace("document-registry-service", "registry")
                .replaceAll("(agenda|schedule)-service (\\d)", "$1 $2");
    }
}
