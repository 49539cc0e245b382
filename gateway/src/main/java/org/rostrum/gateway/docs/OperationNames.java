package org.rostrum.gateway.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives each operation the name by which generated clients call it, read off its address: {@code listSessions},
 * {@code getSession}, {@code createMeetingInscription}, {@code openMeeting}.
 */
final class OperationNames {

    private static final String MEMBER = "operationId";
    /** These end in s and are no plurals. */
    private static final Set<String> NO_PLURAL = Set.of("statistics", "ics", "access");

    private OperationNames() {}

    static void give(DescribedOperation operation) {
        if (!operation.json().has(MEMBER)) {
            operation.json().put(MEMBER, nameOf(operation));
        }
    }

    static String nameOf(DescribedOperation operation) {
        String verb = operation.verb();
        String path = operation.path();
        String noun = nounOf(verb.isEmpty() ? path : path.substring(0, path.lastIndexOf(':')), creates(operation));
        return camel(verb.isEmpty() ? doing(operation) : verb, false) + noun;
    }

    private static String doing(DescribedOperation operation) {
        return switch (operation.method()) {
            case "get" -> operation.hasParameter("limit") ? "list" : "get";
            case "post" -> "create";
            case "patch" -> "change";
            default -> operation.method();
        };
    }

    private static boolean creates(DescribedOperation operation) {
        return operation.method().equals("post") && operation.verb().isEmpty();
    }

    /** The words of the path; what stands before a variable is one of many, and so is what is created. */
    private static String nounOf(String path, boolean lastIsOne) {
        List<String> segments = List.of(path.replaceFirst("^/(v1/)?", "").split("/"));
        StringBuilder noun = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                // A variable with something after it, as {secret}.ics, is a name of its own.
                noun.append(segment.endsWith("}") ? "" : camel(segment, true));
                continue;
            }
            boolean one = i + 1 < segments.size() ? segments.get(i + 1).startsWith("{") : lastIsOne;
            List<String> words = new ArrayList<>();
            for (String word : segment.split("[^A-Za-z0-9]+")) {
                words.add(one ? singular(word) : word);
            }
            noun.append(camel(String.join("-", words), true));
        }
        return noun.toString();
    }

    /** What a variable stands for one of, as words: {@code calendar subscription}. */
    static String singularBefore(String variable, String path) {
        String before = path.substring(0, path.indexOf(variable) - 1);
        List<String> words = new ArrayList<>();
        for (String word : before.substring(before.lastIndexOf('/') + 1).split("-")) {
            words.add(singular(word));
        }
        return String.join(" ", words);
    }

    private static String singular(String word) {
        if (NO_PLURAL.contains(word)) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.replaceFirst("s$", "");
    }

    private static String camel(String words, boolean capital) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                boolean raise = capital || !name.isEmpty();
                name.append(raise ? Character.toUpperCase(word.charAt(0)) : word.charAt(0))
                        .append(word.substring(1));
            }
        }
        return name.toString();
    }
}
