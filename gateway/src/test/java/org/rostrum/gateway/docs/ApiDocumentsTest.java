package org.rostrum.gateway.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.FakeServices.FakeService;
import org.rostrum.gateway.GatewayTest;

@GatewayTest
class ApiDocumentsTest {

    private static final String OWN = "/v1/sessions/{id}/overview";

    @Inject
    ServiceDocuments documents;

    @BeforeEach
    void describe() {
        FakeServices.reset();
        documents.forget();
        describes(FakeServices.AGENDA, "/v1/agendas", "Agenda", "{\"type\":\"object\"}");
        describes(FakeServices.REGISTRY, "/v1/bodies", "Body", "{\"type\":\"string\"}");
        describes(FakeServices.SCHEDULE, "/v1/sessions", "Body", "{\"type\":\"integer\"}");
    }

    private static void describes(FakeService service, String path, String schema, String definition) {
        String document = """
                {"openapi": "3.1.0", "info": {"title": "one", "version": "1"},
                 "servers": [{"url": "%s"}],
                 "paths": {"%s": {"get": {"operationId": "list", "security": [{"SecurityScheme": ["secretariat", "admin"]}],
                   "responses": {"200": {"description": "ok", "content": {"application/json":
                     {"schema": {"$ref": "#/components/schemas/%s"}}}},
                     "404": {"description": "no", "content": {"application/problem+json":
                     {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}},
                 "components": {"schemas": {"%s": %s, "Problem": {"type": "object"}},
                   "securitySchemes": {"SecurityScheme": {"type": "openIdConnect", "openIdConnectUrl": "http://inside"}}}}
                """.formatted(service.url(), path, schema, schema, definition);
        service.answers((request, body) -> {
            if (request.uri().equals("/q/openapi?format=json")) {
                request.response().end(document);
            } else {
                request.response().setStatusCode(404).end();
            }
        });
    }

    @Test
    void givesTheDocumentOfOneServiceToAnybody() {
        given().get("/openapi/schedule.json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("paths.'/v1/sessions'.get.operationId", equalTo("list"))
                .body("servers.url", equalTo(List.of("/")));
    }

    @Test
    void saysWhereToLogIn() {
        for (String path : new String[] {"/openapi/agenda.json", "/openapi.json"}) {
            String flow = "components.securitySchemes.rostrum.flows.authorizationCode";
            given().get(path)
                    .then()
                    .body("components.securitySchemes.rostrum.type", equalTo("oauth2"))
                    .body(flow + ".authorizationUrl", endsWith("/realms/quarkus/protocol/openid-connect/auth"))
                    .body(flow + ".tokenUrl", endsWith("/realms/quarkus/protocol/openid-connect/token"))
                    .body("components.securitySchemes.bearer.scheme", equalTo("bearer"));
        }
    }

    @Test
    void asksForThatLoginAtEveryOperationAndKeepsTheRoles() {
        for (String path : new String[] {"/openapi/agenda.json", "/openapi.json"}) {
            given().get(path)
                    .then()
                    .body(
                            "security",
                            equalTo(List.of(Map.of("rostrum", List.of("openid")), Map.of("bearer", List.of()))))
                    .body("components.securitySchemes.keySet()", containsInAnyOrder("rostrum", "bearer"))
                    .body("paths.'/v1/agendas'.get.security", nullValue())
                    .body("paths.'/v1/agendas'.get.x-roles", equalTo(List.of("secretariat", "admin")));
        }
    }

    @Test
    void mergesAllDocumentsWithUniqueNames() {
        JsonPath merged =
                given().get("/openapi.json").then().statusCode(200).extract().jsonPath();
        assertThat(merged.getString("openapi")).isEqualTo("3.1.0");
        Map<String, Object> paths = merged.getMap("paths");
        assertThat(paths).containsOnlyKeys("/v1/agendas", "/v1/bodies", "/v1/sessions", OWN);
        assertThat(merged.<String, Object>getMap("components.schemas"))
                .containsKeys("Agenda", "Body", "ScheduleBody", "ProblemDetails", "Overview");
        assertThat(merged.getString("components.schemas.Body.type")).isEqualTo("string");
        assertThat(merged.getString("components.schemas.ScheduleBody.type")).isEqualTo("integer");
        assertThat(merged.getString("paths.'/v1/sessions'.get.responses.'200'.content.'application/json'.schema.$ref"))
                .isEqualTo("#/components/schemas/ScheduleBody");
        assertThat(List.of(
                        merged.getString("paths.'/v1/agendas'.get.operationId"),
                        merged.getString("paths.'/v1/bodies'.get.operationId"),
                        merged.getString("paths.'/v1/sessions'.get.operationId")))
                .doesNotHaveDuplicates();
        assertThat(merged.getList("security")).hasSize(2);
    }

    @Test
    void mergesWhatAnswersWhenAServiceDoesNot() {
        FakeServices.REGISTRY.answers(
                (request, body) -> request.response().setStatusCode(500).end());
        Map<String, Object> paths =
                given().get("/openapi.json").then().statusCode(200).extract().path("paths");
        assertThat(paths).containsOnlyKeys("/v1/agendas", "/v1/sessions", OWN);
        given().get("/openapi/registry.json")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/service-unavailable"))
                .body("service", equalTo("document-registry-service"));
    }

    @Test
    void knowsNoOtherDocument() {
        given().get("/openapi/keycloak.json").then().statusCode(404).body("detail", containsString("/openapi.json"));
    }

    @Test
    void showsSwaggerUiWithALoginThatNeedsNoSecret() {
        String page = given().get("/docs").then().statusCode(200).extract().asString();
        assertThat(page)
                .contains(
                        "url: \"/openapi.json\"",
                        "url: \"/openapi/agenda.json\"",
                        "url: \"/openapi/registry.json\"",
                        "url: \"/openapi/schedule.json\"",
                        "clientId: 'rostrum-docs'",
                        "usePkceWithAuthorizationCodeGrant: true",
                        "/docs/oauth2-redirect.html")
                .doesNotContain("clientSecret");
        for (String file : new String[] {"swagger-ui-bundle.js", "swagger-ui.css", "oauth2-redirect.html"}) {
            given().get("/docs/" + file).then().statusCode(200);
        }
    }

    @Test
    void explainsAMissingFileOfTheDocumentation() {
        given().get("/docs/nothing.js")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("listed in /openapi.json"));
    }

    @Test
    void letsTheDocumentationPageReachTheLoginAndNothingElseOutside() {
        given().get("/docs/")
                .then()
                .header("Content-Security-Policy", containsString("connect-src 'self' http://localhost:"));
    }
}
