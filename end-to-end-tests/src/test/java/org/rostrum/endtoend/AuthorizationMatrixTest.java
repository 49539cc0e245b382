package org.rostrum.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.localstack.Stack;

/**
 * Every operation of the API's description, called by everybody, through the gateway and at its service: the description
 * says which roles may, and what it says is so. What is called for is not there and bodies are empty, so that no call
 * changes anything.
 */
@ExtendWith(RunningStack.class)
class AuthorizationMatrixTest {

    /** The only address whose path is its credential. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("GET /calendars/{secret}.ics");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @TestFactory
    Stream<DynamicTest> anOperationIsForTheRolesThatItNamesAndNobodyElse(Api api, Stack stack) {
        List<CallerKind> callers = CallerKind.all(api, stack);
        return Operation.all(api, stack).stream()
                .filter(operation -> !WITHOUT_TOKEN.contains(operation.name()))
                .map(operation -> dynamicTest(operation.name(), () -> {
                    assertThat(operation.roles())
                            .as("x-roles of %s in /openapi.json", operation.name())
                            .isNotEmpty();
                    assertThat(mistakes(operation, callers, stack)).isEmpty();
                }));
    }

    @Test
    void onlyACalendarAtItsPrivateAddressIsForAnybody(Api api, Stack stack) {
        assertThat(Operation.all(api, stack).stream()
                        .filter(operation ->
                                operation.roles() != null && operation.roles().isEmpty())
                        .map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_TOKEN);
    }

    @Test
    void theMergedDescriptionLeavesNoOperationOfAServiceOut(Api api, Stack stack) {
        Set<String> merged = Operation.all(api, stack).stream()
                .filter(operation -> operation.service() != null)
                .map(operation -> operation.method().toLowerCase(java.util.Locale.ROOT) + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(merged).isEqualTo(Operation.ofServices(api, stack)).hasSizeGreaterThan(150);
    }

    /** What each caller is answered, where it is not what the description promises or not the same at both doors. */
    private static List<String> mistakes(Operation operation, List<CallerKind> callers, Stack stack) {
        List<String> mistakes = new ArrayList<>();
        for (CallerKind caller : callers) {
            Integer through = answer(stack.gatewayUrl(), operation, caller, mistakes);
            if (operation.service() != null) {
                Integer direct = answer(stack.serviceUrl(operation.service()), operation, caller, mistakes);
                if (!through.equals(direct)) {
                    mistakes.add(
                            "%s: %d through the gateway, %d at the service".formatted(caller.name(), through, direct));
                }
            }
        }
        return mistakes;
    }

    private static int answer(String url, Operation operation, CallerKind caller, List<String> mistakes) {
        HttpResponse<String> answer = call(url + operation.target(), operation, caller);
        int status = answer.statusCode();
        boolean asPromised = caller.role() == null
                ? status == 401 && isProblem(answer, "unauthorized") && challenges(answer)
                : operation.roles().contains(caller.role())
                        ? status != 401 && status != 403 && status < 500
                        : status == 403 && isProblem(answer, "forbidden");
        if (!asPromised) {
            mistakes.add("%s at %s: %d %s".formatted(caller.name(), url, status, answer.body()));
        }
        return status;
    }

    private static boolean isProblem(HttpResponse<String> answer, String slug) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.body().contains("\"/problems/" + slug + "\"");
    }

    private static boolean challenges(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer ");
    }

    private static HttpResponse<String> call(String url, Operation operation, CallerKind caller) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        String type = operation.mediaType();
        if (type != null) {
            request.header("Content-Type", type.equals("*/*") ? "application/octet-stream" : type);
        }
        request.method(
                operation.method(),
                type == null ? BodyPublishers.noBody() : BodyPublishers.ofString(type.endsWith("json") ? "{}" : ""));
        if (caller.token() != null) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(operation.name() + " at " + url + " " + caller.name(), failure);
        }
    }
}
