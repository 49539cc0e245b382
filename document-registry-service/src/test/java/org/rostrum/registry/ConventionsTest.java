package org.rostrum.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every address of the service answers to requests that go wrong before the rules of its resource. */
@QuarkusTest
class ConventionsTest extends RegistryTest {

    @Test
    void wantsATokenEverywhere() {
        for (String path : List.of("/v1/bodies", "/v1/documents", "/v1/documents/A/78/1", "/v1/documents/a/78/1")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("type", equalTo("/problems/unauthorized"), "correlationId", notNullValue());
        }
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"symbols\": [\"A/78/1\"]}")
                .post("/v1/symbols:parse")
                .then()
                .statusCode(401);
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2("not.a.token")
                .get("/v1/bodies")
                .then()
                .statusCode(401);
    }

    @Test
    void answersAnUnknownPathAndMethodAsProblems() {
        as("observer").get("/v1/nothing").then().statusCode(404).contentType(PROBLEM);
        as("observer").delete("/v1/bodies").then().statusCode(405).contentType(PROBLEM);
        as("secretariat").post("/v1/documents/A/78/1").then().statusCode(405).contentType(PROBLEM);
    }

    @Test
    void answersBadJsonWithThePlace() {
        as("secretariat")
                .body("{\"names\": }")
                .post("/v1/bodies")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/malformed-json"), "line", equalTo(1));
    }

    @Test
    void describesItsPathsInOpenApi() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/v1/documents/{symbol}"))
                .body("paths", hasKey("/v1/symbols:parse"))
                .body("paths", hasKey("/v1/bodies/{id}"))
                .body("paths.'/v1/documents/{symbol}'.get.parameters.name", contains("symbol", "embed"))
                .body(
                        "components.schemas.BodyDetails.properties.keySet()",
                        containsInAnyOrder("prefix", "names", "aliases", "parent", "inferred"));
    }
}
