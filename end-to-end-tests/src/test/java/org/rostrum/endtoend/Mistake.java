package org.rostrum.endtoend;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A request that is refused, and how. */
enum Mistake {
    NO_TOKEN_AT_SESSIONS("schedule-service", "GET", "/v1/sessions", null, null, 401, "unauthorized"),
    NO_TOKEN_AT_AGENDAS("agenda-service", "GET", "/v1/agendas", null, null, 401, "unauthorized"),
    NO_TOKEN_AT_DOCUMENTS(
            "document-registry-service",
            "GET",
            "/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2F2",
            null,
            null,
            401,
            "unauthorized"),
    NO_TOKEN_WHEN_WRITING("schedule-service", "POST", "/v1/sessions", null, "{}", 401, "unauthorized"),

    WRONG_ROLE_FOR_SESSIONS("schedule-service", "POST", "/v1/sessions", "observer", "{}", 403, "forbidden"),
    WRONG_ROLE_FOR_AGENDAS("agenda-service", "POST", "/v1/agendas", "delegate-at", "{}", 403, "forbidden"),
    WRONG_ROLE_FOR_BODIES("document-registry-service", "POST", "/v1/bodies", "delegate-ke", "{}", 403, "forbidden"),

    UNKNOWN_PATH("schedule-service", "GET", "/v1/sesions", "observer", null, 404, "not-found"),
    UNKNOWN_SESSION(
            "schedule-service",
            "GET",
            "/v1/sessions/01890a5d-ac96-774b-bcce-b302099a8057",
            "observer",
            null,
            404,
            "not-found"),
    ID_THAT_IS_NONE("schedule-service", "GET", "/v1/sessions/twelfth", "observer", null, 404, "not-found"),
    UNKNOWN_DOCUMENT(
            "document-registry-service",
            "GET",
            "/v1/documents/CAC%2FCOSP%2F2099%2F1",
            "observer",
            null,
            404,
            "not-found"),

    BAD_JSON_AT_SESSIONS(
            "schedule-service", "POST", "/v1/sessions", "secretariat", "{\"body\": ", 400, "malformed-json"),
    BAD_JSON_AT_AGENDAS(
            "agenda-service", "POST", "/v1/agendas", "secretariat", "{'session': 1}", 400, "malformed-json"),
    BAD_JSON_AT_SYMBOLS(
            "document-registry-service", "POST", "/v1/symbols:parse", "observer", "[}", 400, "malformed-json"),
    UNKNOWN_MEMBER(
            "document-registry-service",
            "POST",
            "/v1/symbols:parse",
            "observer",
            "{\"symbol\": \"A/1\"}",
            400,
            "malformed-json"),
    EMPTY_BODY("schedule-service", "POST", "/v1/sessions", "secretariat", "", 400, "invalid-input"),
    MISSING_MEMBERS("schedule-service", "POST", "/v1/sessions", "secretariat", "{}", 400, "invalid-input"),

    UNKNOWN_PARAMETER_OF_SESSIONS(
            "schedule-service", "GET", "/v1/sessions?colour=blue", "observer", null, 400, "unknown-parameter"),
    UNKNOWN_PARAMETER_OF_AGENDAS(
            "agenda-service", "GET", "/v1/agendas?sesion=1", "observer", null, 400, "unknown-parameter"),
    UNKNOWN_PARAMETER_OF_DOCUMENTS(
            "document-registry-service", "GET", "/v1/documents?titel=x", "observer", null, 400, "unknown-parameter"),
    LIMIT_ABOVE_A_HUNDRED("schedule-service", "GET", "/v1/sessions?limit=101", "observer", null, 400, "invalid-input"),
    FORGED_CURSOR("agenda-service", "GET", "/v1/agendas?cursor=x", "observer", null, 400, "unknown-parameter"),

    METHOD_NOT_TAKEN("schedule-service", "DELETE", "/v1/sessions", "admin", null, 405, "method-not-allowed"),
    NO_VERSION_NAMED(
            "document-registry-service",
            "DELETE",
            "/v1/documents/CAC%2FCOSP%2FEG.1%2F2023%2F2",
            "secretariat",
            null,
            428,
            "precondition-required"),
    MEDIA_TYPE_NOT_TAKEN("agenda-service", "POST", "/v1/imports", "secretariat", "{}", 415, "unsupported-media-type");

    private final String service;
    private final String method;
    private final String path;
    private final String user;
    private final String body;
    private final int status;
    private final String slug;

    Mistake(String service, String method, String path, String user, String body, int status, String slug) {
        this.service = service;
        this.method = method;
        this.path = path;
        this.user = user;
        this.body = body;
        this.status = status;
        this.slug = slug;
    }

    String service() {
        return service;
    }

    int status() {
        return status;
    }

    /** The type of RFC 9457, relative to the gateway. */
    String type() {
        return "/problems/" + slug;
    }

    /** Makes the mistake at the gateway, or at the service itself. */
    Response madeAt(String baseUrl, Api api, String correlationId) {
        RequestSpecification request = user == null ? api.anonymously(baseUrl) : api.as(user, baseUrl);
        request.header("X-Correlation-Id", correlationId);
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.request(method, path);
    }
}
