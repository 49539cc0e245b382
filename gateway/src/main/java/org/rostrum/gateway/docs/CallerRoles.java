package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may call an operation. A service names the roles in a security scheme that only it knows, with which the
 * documentation would send no token at all; callers read them as {@value #MEMBER} and in the description.
 */
final class CallerRoles {

    static final String MEMBER = "x-roles";

    private static final String SECURITY = "security";
    /** What the services call everybody who has any role. */
    private static final String READER = "reader";

    private static final List<String> READING =
            List.of("observer", "delegate", "interpreter", "secretariat", "chair", "system", "admin", "service");

    private CallerRoles() {}

    /** An empty {@code security} stays: that operation takes no token. */
    static void tell(ObjectNode operation) {
        if (operation.path(SECURITY).isEmpty()) {
            describe(operation, "Takes no token.");
            return;
        }
        Set<String> roles = new LinkedHashSet<>();
        operation
                .remove(SECURITY)
                .forEach(scheme -> scheme.forEach(named -> named.forEach(
                        role -> roles.addAll(role.asText().equals(READER) ? READING : List.of(role.asText())))));
        ArrayNode listed = operation.putArray(MEMBER);
        roles.forEach(listed::add);
        describe(operation, sentence(roles));
    }

    private static void describe(ObjectNode operation, String sentence) {
        String told = operation.path("description").asText();
        operation.put("description", (told.isEmpty() ? "" : told + "\n\n") + sentence);
    }

    private static String sentence(Collection<String> roles) {
        return roles.containsAll(READING)
                ? "For every role."
                : roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", ", "For ", "."));
    }
}
