package org.rostrum.endtoend;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.localstack.Stack;
import org.rostrum.localstack.Tokens;

/** The API of a running stack, as its users call it: through the gateway, each with a token of the real Keycloak. */
public final class Api {
    private final Stack stack;
    /** Of people, valid for an hour, which is longer than a test run. */
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(Stack stack) {
        this.stack = stack;
    }

    /** A request to the gateway by a sample user, or by the sample program. */
    public RequestSpecification as(String user) {
        return as(user, stack.gatewayUrl());
    }

    /** A request by a sample user to a service itself, past the gateway. */
    RequestSpecification as(String user, String baseUrl) {
        return anonymously(baseUrl).auth().oauth2(token(user));
    }

    /** A request without a token. Paths are sent as they are written, so a symbol may be encoded in them. */
    RequestSpecification anonymously(String baseUrl) {
        return RestAssured.given(new RequestSpecBuilder()
                .setConfig(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .setBaseUri(baseUrl)
                .setUrlEncodingEnabled(false)
                .build());
    }

    private String token(String user) {
        return user.equals(Tokens.PARTNER_SYSTEM) ? stack.tokenOf(user) : tokens.computeIfAbsent(user, stack::tokenOf);
    }

    /** What a user reads at a path of the gateway, which must be there. */
    public JsonPath read(String user, String path) {
        return as(user).get(path).then().statusCode(200).extract().jsonPath();
    }
}
