package org.rostrum.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.GatewayTest;

/** What holds for every operation, put to the description of two. */
@GatewayTest
class ApiContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ApiContract contract;

    private ObjectNode completed() {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree("""
                    {"openapi": "3.1.0",
                     "paths": {
                      "/v1/rooms": {"get": {"security": [{"S": ["reader"]}], "tags": ["Meetings"],
                        "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                        "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Room"}}}},
                                      "503": {"description": "The index is being built.",
                                              "content": {"application/problem+json": {}}}}}},
                      "/v1/rooms/{id}": {"patch": {"description": "Own words.", "security": [{"S": ["secretariat", "admin"]}],
                        "parameters": [{"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
                        "requestBody": {"content": {"application/json": {}}},
                        "responses": {"200": {"content": {"application/json": {}}}, "401": {"description": "Not Authorized"}}}},
                      "/rooms/{secret}.ics": {"get": {"security": [], "responses": {"200": {"description": "OK"}}}}},
                     "components": {"schemas": {
                      "Room": {"type": "object", "required": ["code"], "properties": {
                        "code": {"type": "string", "maxLength": 20},
                        "seats": {"type": "integer"},
                        "kind": {"type": "string", "enum": ["A", "B"]},
                        "team": {"$ref": "#/components/schemas/Team"},
                        "names": {"type": "array", "items": {"type": "string"}}}},
                      "Team": {"type": "object", "properties": {"id": {"type": "string", "format": "uuid"}}},
                      "Unused": {"type": "object"}}}}
                    """);
            contract.complete(document);
            return document;
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    @Test
    void saysWhoMayCall() {
        ObjectNode document = completed();
        JsonNode read = document.at("/paths/~1v1~1rooms/get");
        assertThat(texts(read.path("x-roles")))
                .containsExactly(
                        "observer", "delegate", "interpreter", "secretariat", "chair", "system", "admin", "service");
        assertThat(read.path("description").asText()).isEqualTo("For every role.");
        JsonNode change = document.at("/paths/~1v1~1rooms~1{id}/patch");
        assertThat(texts(change.path("x-roles"))).containsExactly("secretariat", "admin");
        assertThat(change.path("description").asText()).isEqualTo("Own words.\n\nFor `secretariat`, `admin`.");
        JsonNode open = document.at("/paths/~1rooms~1{secret}.ics/get");
        assertThat(open.has("x-roles")).isFalse();
        assertThat(open.path("security")).isEmpty();
        assertThat(open.path("responses").has("401")).isFalse();
    }

    @Test
    void listsTheProblemsOfEachKindOfCall() {
        ObjectNode document = completed();
        JsonNode change = document.at("/paths/~1v1~1rooms~1{id}/patch/responses");
        assertThat(names(change))
                .contains("200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "428", "500", "503")
                .isSorted();
        JsonNode unauthorized = DescribedOperation.resolved(document, change.path("401"));
        JsonNode content = unauthorized.path("content").path("application/problem+json");
        assertThat(content.path("schema").path("$ref").asText()).isEqualTo("#/components/schemas/ProblemDetails");
        assertThat(content.path("example").path("type").asText()).isEqualTo("/problems/unauthorized");
        assertThat(names(document.at("/paths/~1v1~1rooms/get/responses"))).doesNotContain("404", "409", "412", "415");
    }

    @Test
    void keepsWhatAServiceSaysOfAProblem() {
        JsonNode own = completed().at("/paths/~1v1~1rooms/get/responses/503");
        assertThat(own.path("description").asText()).isEqualTo("The index is being built.");
        assertThat(own.path("headers").has("Retry-After")).isTrue();
        assertThat(own.at("/content/application~1problem+json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/ProblemDetails");
    }

    @Test
    void saysHowLargeEveryValueCanBe() {
        JsonNode room = completed().at("/components/schemas/Room/properties");
        assertThat(room.at("/code/maxLength").asInt()).isEqualTo(20);
        assertThat(room.at("/seats/maximum").asLong()).isEqualTo(Integer.MAX_VALUE);
        assertThat(room.at("/names/maxItems").asInt()).isPositive();
        assertThat(room.at("/names/items/maxLength").asInt()).isEqualTo(10_485_760);
        Pattern text = Pattern.compile(room.at("/names/items/pattern").asText());
        assertThat("Commission, \ud83d\udd4a\nand more").matches(text);
        assertThat("half \ud83d of one").doesNotMatch(text);
    }

    @Test
    void whatIsNotRequiredMayBeNull() {
        JsonNode room = completed().at("/components/schemas/Room/properties");
        assertThat(room.at("/code/type").asText()).isEqualTo("string");
        assertThat(texts(room.at("/seats/type"))).containsExactly("integer", "null");
        assertThat(texts(room.at("/kind/enum"))).containsExactly("A", "B", "null");
        assertThat(room.at("/team/anyOf/0/$ref").asText()).isEqualTo("#/components/schemas/Team");
        assertThat(room.at("/team/anyOf/1/type").asText()).isEqualTo("null");
    }

    @Test
    void hasNoComponentThatNobodyRefersTo() {
        assertThat(names(completed().at("/components/schemas")))
                .containsExactlyInAnyOrder("Room", "Team", "ProblemDetails");
    }

    @Test
    void explainsEveryChapter() {
        JsonNode tags = completed().path("tags");
        assertThat(tags).hasSize(1);
        assertThat(tags.at("/0/name").asText()).isEqualTo("Meetings");
        assertThat(tags.at("/0/description").asText()).isNotBlank();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
