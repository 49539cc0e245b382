package org.rostrum.gateway.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What every operation of a kind takes and answers beside its own: the language of a read, conditions on versions, the
 * key of a repetition, the caller's share. The services do not repeat it at each method; here it is said once.
 */
final class CommonParts {

    private static final String SUCCESS_TAG = "ETag";

    private CommonParts() {}

    /** Declares the parts that {@link #add} refers to. */
    static void declare(ObjectNode document) {
        ObjectNode parameters = document.withObject("/components/parameters");
        header(parameters, "If-Match", 8192)
                .put(
                        "description",
                        "The `ETag` that you read, so that nobody else's change is overwritten. Without it 428, and 412 when"
                                + " it is no longer the current one.")
                .put("example", "\"3\"");
        header(parameters, "If-None-Match", 8192)
                .put("description", "The `ETag` of what you have: 304 when it is still so.")
                .put("example", "\"3\"");
        header(parameters, "Idempotency-Key", 255)
                .put(
                        "description",
                        "Names this request, so that it may be sent again: the first answer is given again for 24 hours."
                                + " Visible ASCII, a UUID for instance.")
                .put("example", "0b0e7f0e-6c5e-4d0c-9f0a-2f1f3f3e9a11");
        ((ObjectNode) parameters.path("Idempotency-Key").path("schema")).put("pattern", "^[!-~]{1,255}$");
        ObjectNode language = parameters
                .putObject("Lang")
                .put("name", "lang")
                .put("in", "query")
                .put("description", "Leaves one entry in each text: this language, or the next best.");
        var languages = language.putObject("schema").put("type", "string").putArray("enum");
        for (String code : new String[] {"ar", "zh", "en", "fr", "ru", "es"}) {
            languages.add(code);
        }
        ObjectNode headers = document.withObject("/components/headers");
        text(headers, SUCCESS_TAG, "The version of what was answered, for `If-Match` and `If-None-Match`.", 8192);
        text(headers, "Location", "The address of what was created.", 8192);
        text(headers, "Link", "The address of the next page, `rel=\"next\"`.", 8192);
        text(headers, "Idempotency-Replayed", "`true` when this is the first answer once more.", 4);
        text(headers, "RateLimit", "What is left to you of your share, and for how many seconds it must do.", 200);
        text(headers, "RateLimit-Policy", "Your share: how many requests in how many seconds.", 200);
        text(headers, "WWW-Authenticate", "How to authenticate (RFC 6750).", 400);
        headers.putObject("Retry-After")
                .put("description", "After how many seconds to try again.")
                .putObject("schema")
                .put("type", "integer")
                .put("format", "int32")
                .put("minimum", 0)
                .put("maximum", 86_400);
    }

    static void add(DescribedOperation operation) {
        if (operation.method().equals("get")) {
            addToRead(operation);
        } else {
            addToWrite(operation);
        }
        for (ObjectNode answer : operation.successes()) {
            answerWith(answer, "RateLimit", "RateLimit-Policy");
        }
    }

    /** Names headers that an answer has. */
    static void answerWith(ObjectNode answer, String... names) {
        ObjectNode headers = answer.withObject("/headers");
        for (String name : names) {
            if (!headers.has(name)) {
                DescribedOperation.reference(headers.putObject(name), "headers", name);
            }
        }
    }

    private static void addToRead(DescribedOperation operation) {
        if (operation.answersJson()) {
            refer(operation, "Lang", "lang");
        }
        if (operation.hasParameter("limit")) {
            operation.successes().forEach(answer -> answerWith(answer, "Link"));
        }
        if (operation.isOnOneResource() || operation.responses().has("304")) {
            refer(operation, "If-None-Match", "If-None-Match");
            operation.successes().forEach(answer -> answerWith(answer, SUCCESS_TAG));
            ObjectNode unchanged = operation.responses().putObject("304").put("description", "You have it already.");
            answerWith(unchanged, SUCCESS_TAG);
        }
    }

    private static void addToWrite(DescribedOperation operation) {
        switch (operation.method()) {
            case "post" -> {
                refer(operation, "Idempotency-Key", "Idempotency-Key");
                operation.successes().forEach(answer -> answerWith(answer, "Idempotency-Replayed"));
            }
            case "put" -> {
                describeReplacement(operation.responses());
                refer(operation, "If-Match", "If-Match");
                refer(operation, "If-None-Match", "If-None-Match");
            }
            default -> refer(operation, "If-Match", "If-Match");
        }
        operation.successes().forEach(answer -> {
            if (operation.responses().path("201") == answer) {
                answerWith(answer, "Location", SUCCESS_TAG);
            }
        });
    }

    /** A creation is described by the service; what replaces answers the same, with 200. */
    private static void describeReplacement(ObjectNode responses) {
        if (responses.get("201") instanceof ObjectNode created && !responses.has("200")) {
            responses.putObject("200").put("description", "Replaced").set("content", created.path("content").deepCopy());
        }
    }

    private static void refer(DescribedOperation operation, String part, String name) {
        if (!operation.hasParameter(name)) {
            DescribedOperation.reference(operation.parameters().addObject(), "parameters", part);
        }
    }

    private static ObjectNode header(ObjectNode parameters, String name, int longest) {
        ObjectNode parameter = parameters.putObject(name).put("name", name).put("in", "header");
        parameter.putObject("schema").put("type", "string").put("maxLength", longest);
        return parameter;
    }

    private static void text(ObjectNode headers, String name, String description, int longest) {
        headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", longest);
    }
}
