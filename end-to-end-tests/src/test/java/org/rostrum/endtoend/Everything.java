package org.rostrum.endtoend;

import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that can be read at a stack's gateway, so that a test can show that nothing was added or changed. */
final class Everything {
    /**
     * Imports are left out: a dry run leaves a plan there, and each application its steps. Of the documents only those of
     * the body at work, since other tests enter thousands.
     */
    private static final List<String> LISTS = List.of(
            "/v1/bodies?limit=100",
            "/v1/documents?limit=100&body=CAC/COSP/EG.1",
            "/v1/sessions?limit=100",
            "/v1/sessions?limit=100&stub=true",
            "/v1/agendas?limit=100",
            "/v1/meetings?limit=100",
            "/v1/instruments?limit=100",
            "/v1/mandates?limit=100",
            "/v1/notes-verbales?limit=100",
            "/v1/joint-considerations?limit=100");

    private Everything() {}

    /** Each list, resource, timetable, ledger and remote time by its path, with its ETag. */
    static Map<String, String> readableIn(Api api) {
        Map<String, String> found = new TreeMap<>();
        Deque<String> pending = new ArrayDeque<>(LISTS);
        while (!pending.isEmpty()) {
            String path = pending.pop();
            Response answer = api.as("secretariat").get(path);
            answer.then().statusCode(200);
            found.put(path, answer.header("ETag") + " " + answer.asString());
            if (LISTS.contains(path)) {
                answer.then().body("next", org.hamcrest.Matchers.nullValue());
                resources(path, answer).forEach(pending::push);
            }
        }
        return found;
    }

    private static List<String> resources(String list, Response answer) {
        String collection = list.replaceFirst("\\?.*", "");
        return switch (collection) {
            case "/v1/documents" -> answer.path("data.collect { '/v1/documents/' + it.symbol.replace('/', '%2F') }");
            case "/v1/agendas" ->
                answer.path("data.collectMany { ['/v1/agendas/' + it.id,"
                        + " '/v1/agendas/' + it.id + '/citations?limit=100'] }");
            case "/v1/sessions" ->
                answer.path("data.collectMany { ['/v1/sessions/' + it.id,"
                        + " '/v1/sessions/' + it.id + '/organization-of-work'] }");
            case "/v1/meetings" ->
                answer.path("data.collectMany { ['/v1/meetings/' + it.id, '/v1/meetings/' + it.id + '/ledger',"
                        + " '/v1/meetings/' + it.id + '/remote-time'] }");
            default -> answer.path("data.collect { '%s/' + it.id }".formatted(collection));
        };
    }
}
