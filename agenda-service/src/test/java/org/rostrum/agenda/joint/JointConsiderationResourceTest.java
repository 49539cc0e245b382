package org.rostrum.agenda.joint;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.agenda.AgendaTest;
import org.rostrum.commons.testing.TestRealm;

@QuarkusTest
class JointConsiderationResourceTest extends AgendaTest {

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private String agenda;
    private String item;

    @BeforeEach
    void anAgenda() {
        agenda = anAgendaOf(ours);
        item = itemId(agenda, "3");
    }

    @Test
    void isSeenFromBothSidesWhileTheOtherAgendaIsNotHeld() {
        String id = idOf(state(item, theirs, "4", "5").statusCode(201).header("ETag", "\"0\""));
        for (UUID session : new UUID[] {ours, theirs}) {
            as("observer")
                    .get("/v1/joint-considerations?session=" + session)
                    .then()
                    .body("data.id", contains(id), "data[0].item", equalTo("3"))
                    .body("data[0].otherItems", contains("4", "5"))
                    .body("data[0].otherItemIds", equalTo(Collections.nCopies(2, null)));
        }
        as("observer").get("/v1/joint-considerations/" + id).then().body("id", equalTo(id));
    }

    @Test
    void isCompletedWhenTheOtherAgendaArrives() {
        String id = idOf(state(item, theirs, "1", "3(a)", "9"));
        String theirAgenda = anAgendaOf(theirs);
        String first = itemId(theirAgenda, "1");
        as("observer")
                .get("/v1/joint-considerations/" + id)
                .then()
                .header("ETag", "\"1\"")
                .body("otherItems", contains("1", "3(a)", "9"))
                .body("otherItemIds", contains(first, itemId(theirAgenda, "3(a)"), null));
        as("observer")
                .get("/v1/agendas/{id}/items/1", theirAgenda)
                .then()
                .body("jointConsiderations", hasSize(1), "jointConsiderations[0].id", equalTo(id))
                .body("jointConsiderations[0].session", equalTo(ours.toString()))
                .body("jointConsiderations[0].items", contains("3"));
        as("observer")
                .get("/v1/agendas/{id}/items/{item}", theirAgenda, "3")
                .then()
                .body("jointConsiderations", empty());
    }

    @Test
    void isGoneFromAnItemThatIsNoLongerNamedAlsoForWhoeverHasReadIt() {
        String theirAgenda = anAgendaOf(theirs);
        String joint = "/v1/joint-considerations/" + idOf(state(item, theirs, "1"));
        String first = "/v1/agendas/" + theirAgenda + "/items/1";
        String read = tagOf(first);
        changing(joint).body("{\"otherItems\": [\"3(a)\"]}").patch(joint).then().statusCode(200);
        as("observer")
                .header("If-None-Match", read)
                .get(first)
                .then()
                .statusCode(200)
                .body("jointConsiderations", empty());
        as("observer")
                .get("/v1/agendas/{id}/items/{item}", theirAgenda, "3(a)")
                .then()
                .body("jointConsiderations", hasSize(1));
    }

    @Test
    void isNotStatedAgainByTheOtherSide() {
        String id = idOf(state(item, theirs, "1", "3(a)"));
        String theirAgenda = anAgendaOf(theirs);
        state(itemId(theirAgenda, "1"), ours, "3")
                .statusCode(409)
                .body("type", equalTo("/problems/joint-consideration-exists"), "jointConsideration", equalTo(id));
        as("observer").get("/v1/joint-considerations?session=" + theirs).then().body("data.id", contains(id));
        state(itemId(theirAgenda, "1"), ours, "1").statusCode(201);
        as("observer").get("/v1/joint-considerations?session=" + ours).then().body("data", hasSize(2));
    }

    @Test
    void isOneForEachPairOfItemAndSession() {
        String id = idOf(state(item, theirs, "4"));
        state(item, theirs, "5").statusCode(409).body("jointConsideration", equalTo(id));
        state(item, UUID.randomUUID(), "4").statusCode(201);
        state(itemId(agenda, "1"), theirs, "4").statusCode(201);
    }

    @Test
    void givesBothAgendasNewTags() {
        String theirAgenda = anAgendaOf(theirs);
        String ourTag = tag(agenda);
        String theirTag = tag(theirAgenda);
        String address = state(item, theirs, "1").statusCode(201).extract().header("Location");
        assertThat(tag(agenda)).isNotEqualTo(ourTag);
        assertThat(tag(theirAgenda)).isNotEqualTo(theirTag);
        String stated = tag(agenda);
        as("secretariat").header("If-Match", "\"0\"").delete(address).then().statusCode(204);
        assertThat(tag(agenda)).isNotEqualTo(stated);
        as("observer").get("/v1/agendas/{id}/items/{item}", agenda, "3").then().body("jointConsiderations", empty());
    }

    @Test
    void changesWithTheTagOfWhatWasRead() {
        String address = state(item, theirs, "4").extract().header("Location");
        as("secretariat")
                .body("{\"otherItems\": [\"5\"]}")
                .patch(address)
                .then()
                .statusCode(428);
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"otherItems\": [\"5\", \"3 (a)\"]}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo("\"0\"")))
                .body("otherItems", contains("5", "3(a)"));
        as("secretariat")
                .header("If-Match", "\"0\"")
                .body("{\"otherItems\": [\"6\"]}")
                .patch(address)
                .then()
                .statusCode(412);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"otherItems\": []}")
                .patch(address)
                .then()
                .statusCode(400);
        as("secretariat")
                .header("If-Match", "*")
                .body("{\"item\": \"4\"}")
                .patch(address)
                .then()
                .statusCode(400);
    }

    @Test
    void refusesWhatIsNotThere() {
        state(UUID.randomUUID().toString(), theirs, "4")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-item"));
        state(item, ours, "1").statusCode(422).body("type", equalTo("/problems/same-session"));
        UUID nowhere = UUID.randomUUID();
        TestRealm.neighbours()
                .stubFor(get(urlPathEqualTo("/v1/sessions/" + nowhere))
                        .willReturn(aResponse().withStatus(404)));
        state(item, nowhere, "4").statusCode(422).body("type", equalTo("/problems/unknown-session"));
        anAgendaOf(theirs);
        state(item, theirs, "1", "9", "10")
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-item"), "items", contains("9", "10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3(", "3/a", "1234567890123456", "3(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)"})
    void refusesWhatIsNoItemNumber(String number) {
        state(item, theirs, number).statusCode(400).body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void secretariatWritesForItsOwnBodyOnly() {
        String joint =
                "{\"itemId\": \"%s\", \"otherSession\": \"%s\", \"otherItems\": [\"4\"]}".formatted(item, theirs);
        as("delegate-at").body(joint).post("/v1/joint-considerations").then().statusCode(403);
        secretariatOf("A/HRC")
                .body(joint)
                .post("/v1/joint-considerations")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-body"));
        String address = secretariatOf("CAC/COSP/EG.1")
                .body(joint)
                .post("/v1/joint-considerations")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        secretariatOf("A/HRC").header("If-Match", "*").delete(address).then().statusCode(403);
    }

    private static ValidatableResponse state(String item, UUID other, String... items) {
        return as("secretariat")
                .body("{\"itemId\": \"%s\", \"otherSession\": \"%s\", \"otherItems\": [%s]}"
                        .formatted(
                                item,
                                other,
                                Arrays.stream(items).map("\"%s\""::formatted).collect(Collectors.joining(", "))))
                .post("/v1/joint-considerations")
                .then();
    }

    private static String idOf(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private static String tag(String agenda) {
        return as("observer").get("/v1/agendas/" + agenda).then().extract().header("ETag");
    }
}
