package org.rostrum.web;

import java.util.Arrays;
import java.util.Optional;

/** The problems that any process answering HTTP can have. */
public enum WebProblem implements ProblemType {
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    MALFORMED_JSON("malformed-json", 400, "The body is not the JSON expected here"),
    INVALID_INPUT("invalid-input", 400, "The input has mistakes"),
    UNKNOWN_PARAMETER("unknown-parameter", 400, "A parameter is unknown or malformed"),
    UNAUTHORIZED("unauthorized", 401, "A valid access token is needed"),
    FORBIDDEN("forbidden", 403, "You may not do this"),
    NOT_FOUND("not-found", 404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be given"),
    REQUEST_TIMEOUT("request-timeout", 408, "The request did not arrive in time"),
    CONFLICT("conflict", 409, "The request conflicts with what is there"),
    PAYLOAD_TOO_LARGE("payload-too-large", 413, "The body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has a media type that is not taken here"),
    EXPECTATION_FAILED("expectation-failed", 417, "The expectation cannot be met"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "You ask too often"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The headers are too large"),
    INTERNAL_ERROR("internal-error", 500, "Something went wrong on our side"),
    NOT_IMPLEMENTED("not-implemented", 501, "This is not offered"),
    BAD_GATEWAY("bad-gateway", 502, "A service behind the gateway gave no usable answer"),
    SERVICE_UNAVAILABLE("service-unavailable", 503, "The service cannot answer now"),
    GATEWAY_TIMEOUT("gateway-timeout", 504, "A service behind the gateway took too long");

    private final Kind kind;

    WebProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    /** The first problem listed for a status, for errors that arise outside our own code. */
    public static Optional<WebProblem> ofStatus(int status) {
        return Arrays.stream(values()).filter(p -> p.status() == status).findFirst();
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
