package org.rostrum.endtoend;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rostrum.localstack.Stack;

/**
 * One operation as the API's description has it.
 *
 * @param service the process that answers it by itself; null when only the gateway does
 * @param roles each of them may call it; empty where no token is needed, null where the description says neither
 * @param mediaType of the body it takes; null for none
 */
record Operation(String service, String method, String path, Set<String> roles, String mediaType) {

    private static final Map<String, String> DOCUMENTS = Map.of(
            "agenda-service", "/openapi/agenda.json",
            "document-registry-service", "/openapi/registry.json",
            "schedule-service", "/openapi/schedule.json");

    /** Things that are not there, so that a call with the right role changes nothing. */
    private static final Map<String, String> NOTHING_THERE = Map.ofEntries(
            Map.entry("symbol", "CAC%2FCOSP%2FEG.1%2F2199%2F1"),
            Map.entry("lang", "en"),
            Map.entry("format", "pdf"),
            Map.entry("item", "99"),
            Map.entry("code", "NOBODY"),
            Map.entry("version", "1"),
            Map.entry("number", "1"),
            Map.entry("secret", "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"));

    private static final Set<String> IDS =
            Set.of("id", "agenda", "session", "meeting", "entry", "part", "inscription", "subscription");
    private static final String UNUSED_ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /** Every operation of the merged description, each with the service whose own description has it too. */
    static List<Operation> all(Api api, Stack stack) {
        Map<String, Set<String>> services = new java.util.TreeMap<>();
        DOCUMENTS.forEach((service, document) -> services.put(service, names(described(api, stack, document))));
        List<Operation> all = new ArrayList<>();
        described(api, stack, "/openapi.json")
                .forEach((path, methods) -> methods.forEach((method, operation) -> {
                    String name = method + " " + path;
                    String service = services.entrySet().stream()
                            .filter(entry -> entry.getValue().contains(name))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(null);
                    all.add(new Operation(
                            service,
                            method.toUpperCase(Locale.ROOT),
                            path,
                            rolesOf(operation),
                            mediaTypeOf(operation)));
                }));
        return all;
    }

    /** The operations that a process describes by itself, as {@code get /v1/sessions}. */
    static Set<String> ofServices(Api api, Stack stack) {
        Set<String> all = new TreeSet<>();
        DOCUMENTS.values().forEach(document -> all.addAll(names(described(api, stack, document))));
        return all;
    }

    String name() {
        return method + " " + path;
    }

    /** A path that it takes, of things that are not there. */
    String target() {
        Matcher variables = VARIABLE.matcher(path);
        return variables.replaceAll(variable -> {
            String name = variable.group(1);
            String value = IDS.contains(name) ? UNUSED_ID : NOTHING_THERE.get(name);
            if (value == null) {
                throw new AssertionError("Say in Operation what shall stand for {" + name + "} of " + path + ".");
            }
            return value;
        });
    }

    private static Map<String, Map<String, Map<String, Object>>> described(Api api, Stack stack, String document) {
        JsonPath json = api.anonymously(stack.gatewayUrl())
                .get(document)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return json.getMap("paths");
    }

    private static Set<String> names(Map<String, Map<String, Map<String, Object>>> paths) {
        Set<String> names = new TreeSet<>();
        paths.forEach((path, methods) -> methods.keySet().forEach(method -> names.add(method + " " + path)));
        return names;
    }

    private static Set<String> rolesOf(Map<String, Object> operation) {
        if (operation.get("x-roles") instanceof List<?> roles && !roles.isEmpty()) {
            Set<String> names = new TreeSet<>();
            roles.forEach(role -> names.add(role.toString()));
            return names;
        }
        return operation.get("security") instanceof List<?> security && security.isEmpty() ? Set.of() : null;
    }

    private static String mediaTypeOf(Map<String, Object> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                        && !content.isEmpty()
                ? content.keySet().iterator().next().toString()
                : null;
    }
}
