package org.rostrum.schedule.delegation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.commons.testing.TestRealm;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class DelegationResourceTest extends ScheduleTest {

    @Test
    void keepsADelegationUnderItsCode() {
        String code = newCode();
        as("secretariat")
                .body(state(code, "AT"))
                .post("/v1/delegations")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/delegations/" + code))
                .header("ETag", equalTo("\"0\""));
        as("observer")
                .get("/v1/delegations/" + code)
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Austria"), "kind", equalTo("STATE"), "isoCode", equalTo("AT"));
        as("secretariat")
                .body(state(code, "AT"))
                .post("/v1/delegations")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/code-taken"));
        as("admin")
                .header("If-Match", "\"0\"")
                .body("{\"names\": {\"fr\": \"Autriche\"}}")
                .patch("/v1/delegations/" + code)
                .then()
                .statusCode(200)
                .body("names.en", equalTo("Austria"), "names.fr", equalTo("Autriche"));
        as("admin")
                .header("If-Match", "\"0\"")
                .body("{\"isoCode\": null}")
                .patch("/v1/delegations/" + code)
                .then()
                .statusCode(412);
        as("admin")
                .header("If-Match", "*")
                .body("{\"code\": \"Other\"}")
                .patch("/v1/delegations/" + code)
                .then()
                .statusCode(400)
                .body("pointer", equalTo("/code"));
        as("observer")
                .get("/v1/delegations?kind=STATE&limit=100")
                .then()
                .statusCode(200)
                .body("data.code", hasItem(code));
        as("observer").get("/v1/delegations?kind=EMPIRE").then().statusCode(400);
        as("admin")
                .header("If-Match", "*")
                .delete("/v1/delegations/" + code)
                .then()
                .statusCode(204);
        as("observer").get("/v1/delegations/" + code).then().statusCode(404);
    }

    @Test
    void refusesWhatIsNoDelegationAndWhoMayNotKeepTheList() {
        for (String wrong : List.of(
                state("seventeen-letters", "AT"),
                state("A B", "AT"),
                state(newCode(), "XX"),
                state(newCode(), "AT").replace("\"STATE\"", "\"NGO\""),
                state(newCode(), "AT").replace("\"STATE\"", "null"))) {
            as("secretariat").body(wrong).post("/v1/delegations").then().statusCode(400);
        }
        as("delegate-at")
                .body(state(newCode(), "AT"))
                .post("/v1/delegations")
                .then()
                .statusCode(403);
        String ofOne = TestRealm.sign(TestRealm.token("one", "secretariat").claim("bodies", List.of(EXPERT_MEETING)));
        given().auth()
                .oauth2(ofOne)
                .contentType("application/json")
                .body(state(newCode(), "AT"))
                .post("/v1/delegations")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsGroupsOfListedDelegations() {
        String member = newDelegation();
        String group = newCode();
        String details = "{\"code\": \"%s\", \"names\": {\"en\": \"A group\"}, \"members\": [\"%s\"]}";
        as("secretariat")
                .body(details.formatted(group, "nobody"))
                .post("/v1/groups")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-delegation"), "delegations", contains("nobody"));
        as("secretariat")
                .body(details.formatted(group, member))
                .post("/v1/groups")
                .then()
                .statusCode(201)
                .body("members", contains(member));
        as("observer").get("/v1/groups?member=" + member).then().body("data.code", contains(group));
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/delegations/" + member)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/delegation-in-group"), "groups", contains(group));
        as("chair")
                .header("If-Match", "*")
                .body("{\"members\": []}")
                .patch("/v1/groups/" + group)
                .then()
                .statusCode(403);
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"members\": []}")
                .patch("/v1/groups/" + group)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("members", empty());
        as("secretariat")
                .header("If-Match", "*")
                .delete("/v1/delegations/" + member)
                .then()
                .statusCode(204);
        as("secretariat")
                .header("If-Match", "\"1\"")
                .delete("/v1/groups/" + group)
                .then()
                .statusCode(204);
        as("observer").get("/v1/groups/" + group).then().statusCode(404);
    }

    @Test
    void takesAnyDelegationUnlessTheSessionClosesTheList() {
        String code = newDelegation();
        String open = newMeeting(newSession());
        asked(open, "unlisted").then().statusCode(201);
        String closed = newMeeting(newSession("{\"delegations\": \"CLOSED\"}"));
        asked(closed, "unlisted")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-delegation"), "delegation", equalTo("unlisted"));
        asked(closed, code).then().statusCode(201);
    }

    private static io.restassured.response.Response asked(String meeting, String delegation) {
        return as("secretariat")
                .body(request(delegation, "IN_ROOM", 60))
                .post("/v1/meetings/" + meeting + "/inscriptions");
    }

    private static String newDelegation() {
        String code = newCode();
        as("secretariat").body(state(code, "AT")).post("/v1/delegations").then().statusCode(201);
        return code;
    }

    private static String newCode() {
        return "D" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String state(String code, String iso) {
        return "{\"code\": \"%s\", \"names\": {\"en\": \"Austria\"}, \"kind\": \"STATE\", \"isoCode\": \"%s\"}"
                .formatted(code, iso);
    }
}
