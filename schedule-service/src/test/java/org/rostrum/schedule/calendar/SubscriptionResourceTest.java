package org.rostrum.schedule.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;

@QuarkusTest
class SubscriptionResourceTest extends ScheduleTest {

    private static final String SUBSCRIPTIONS = "/v1/calendar-subscriptions";

    @Inject
    EntityManager entities;

    @Test
    void givesAnAddressThatNeedsNoToken() {
        String session = newSession();
        String meeting = newMeeting(session);
        ExtractableResponse<Response> made = subscribe("observer", ofSession(session));
        String url = made.path("url");
        assertThat(url).matches("https?://[^/]+/calendars/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");

        Response feed = given().get(pathOf(url));
        feed.then()
                .statusCode(200)
                .contentType("text/calendar;charset=UTF-8")
                .header("Cache-Control", "private, no-cache");
        assertThat(Biweekly.parse(new String(feed.asByteArray(), StandardCharsets.UTF_8))
                        .first()
                        .getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly(meeting);
        String tag = feed.header("ETag");
        given().header("If-None-Match", tag).get(pathOf(url)).then().statusCode(304);
        given().head(pathOf(url)).then().statusCode(200).header("ETag", equalTo(tag));
        given().auth().oauth2("no.valid.token").get(pathOf(url)).then().statusCode(200);
        given().post(pathOf(url)).then().statusCode(405);
    }

    @Test
    void namesTheHostUnderWhichTheGatewayIsCalled() {
        String url = as("observer")
                .header("X-Forwarded-Host", "rostrum.example.org")
                .header("X-Forwarded-Proto", "https")
                .body(ofSession(newSession()))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        assertThat(url).startsWith("https://rostrum.example.org/calendars/");
    }

    @Test
    void keepsTheLanguageOfTheSubscription() {
        String session = newSession();
        newMeeting(session);
        String url = subscribe("observer", ofSession(session).replace("}", ", \"language\": \"fr\"}"))
                .path("url");
        assertThat(given().get(pathOf(url)).asString()).contains("SUMMARY;LANGUAGE=fr:Séance 1");
        assertThat(given().get(pathOf(url) + "?lang=es").asString()).contains("SUMMARY;LANGUAGE=es:Sesión 1");
    }

    @Test
    void answersARevokedAndAnUnknownAddressAlike() {
        ExtractableResponse<Response> made = subscribe("delegate-at", ofSession(newSession()));
        String address = pathOf(made.path("url"));
        String subscription = SUBSCRIPTIONS + "/" + made.path("id");
        given().get(address).then().statusCode(200);

        as("delegate-at").delete(subscription).then().statusCode(428);
        as("delegate-at")
                .header("If-Match", "\"7\"")
                .delete(subscription)
                .then()
                .statusCode(412);
        as("delegate-ke").header("If-Match", "*").delete(subscription).then().statusCode(404);
        given().get(address).then().statusCode(200);
        as("delegate-at")
                .header("If-Match", made.header("ETag"))
                .delete(subscription)
                .then()
                .statusCode(204);

        String revoked = given().get(address).then().statusCode(404).extract().asString();
        for (String other : List.of("A".repeat(43), "short", "A".repeat(44), "%00", "private")) {
            String unknown = given().urlEncodingEnabled(false)
                    .get("/calendars/" + other + ".ics")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .extract()
                    .asString();
            assertThat(withoutCorrelation(unknown)).isEqualTo(withoutCorrelation(revoked));
        }
        assertThat(revoked).contains("\"instance\":\"/calendars/private.ics\"");
        as("delegate-at").get(subscription).then().statusCode(404);
    }

    @Test
    void showsEverybodyTheirOwnSubscriptionsWithoutTheSecret() {
        String session = newSession();
        String first = subscribe("interpreter", ofSession(session)).path("id");
        String second = subscribe("interpreter", "{\"session\": \"%s\", \"item\": \"3 (a)\"}".formatted(session))
                .path("id");
        as("interpreter")
                .get(SUBSCRIPTIONS + "?limit=100")
                .then()
                .statusCode(200)
                .body("data.id", contains(first, second))
                .body("data.url", contains(nullValue(), nullValue()))
                .body("data[1].session", equalTo(session), "data[1].item", equalTo("3(a)"));
        as("interpreter")
                .get(SUBSCRIPTIONS + "/" + first)
                .then()
                .statusCode(200)
                .body("url", nullValue(), "language", equalTo("en"), "createdAt", matchesPattern(".*Z"));
        as("observer").get(SUBSCRIPTIONS + "/" + first).then().statusCode(404);
        as("admin").get(SUBSCRIPTIONS + "/" + first).then().statusCode(200);
        as("chair").get(SUBSCRIPTIONS).then().statusCode(200).body("data", hasSize(0));
    }

    @Test
    void subscribesADelegateToTheOwnDelegationOnly() {
        String session = newSession();
        String ofAustria = "{\"session\": \"%s\", \"delegation\": \"AT\"}".formatted(session);
        assertThat(subscribe("delegate-at", ofAustria).<String>path("delegation"))
                .isEqualTo("AT");
        as("delegate-ke")
                .body(ofAustria)
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-delegation"));
        as("observer").body(ofAustria).post(SUBSCRIPTIONS).then().statusCode(403);
        as("agenda-service").body(ofSession(session)).post(SUBSCRIPTIONS).then().statusCode(403);
        as("nobody").body(ofSession(session)).post(SUBSCRIPTIONS).then().statusCode(403);
        given().contentType("application/json")
                .body(ofSession(session))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(401);
    }

    @Test
    void saysWhatIsWrongWithASubscription() {
        String session = newSession();
        for (String wrong : List.of(
                "{}",
                "{\"session\": \"%s\", \"body\": \"A\"}".formatted(session),
                "{\"session\": \"%s\", \"item\": \"3\", \"delegation\": \"AT\"}".formatted(session),
                "{\"body\": \"A\", \"item\": \"3\"}",
                "{\"session\": \"%s\", \"delegation\": \"A T\"}".formatted(session),
                "{\"session\": \"%s\", \"item\": \"3()\"}".formatted(session),
                "{\"session\": \"%s\", \"language\": \"de\"}".formatted(session),
                "{\"session\": \"%s\", \"url\": \"https://elsewhere\"}".formatted(session))) {
            as("observer")
                    .body(wrong)
                    .post(SUBSCRIPTIONS)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        as("observer")
                .body(ofSession(UUID.randomUUID().toString()))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-session"));
        as("observer")
                .body("{\"body\": \"NO/SUCH\"}")
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-body"));
    }

    @Test
    void makesOneSubscriptionForOneIdempotencyKeyAndShowsTheSecretOnce() {
        String session = newSession();
        String key = UUID.randomUUID().toString();
        ExtractableResponse<Response> first = as("chair")
                .header("Idempotency-Key", key)
                .body(ofSession(session))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract();
        as("chair")
                .header("Idempotency-Key", key)
                .body(ofSession(session))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")), "url", nullValue());
        as("chair")
                .header("Idempotency-Key", key)
                .body(ofSession(newSession()))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(422);
        as("chair")
                .header("If-Match", "*")
                .delete(SUBSCRIPTIONS + "/" + first.path("id"))
                .then()
                .statusCode(204);
    }

    @Test
    void writesTheSecretIntoNoLogAndNoTable() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        String secret;
        try {
            ExtractableResponse<Response> made = as("observer")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(ofSession(newSession()))
                    .post(SUBSCRIPTIONS)
                    .then()
                    .statusCode(201)
                    .extract();
            String address = pathOf(made.path("url"));
            secret = address.replaceFirst("/calendars/(.*)\\.ics", "$1");
            given().get(address).then().statusCode(200);
            given().get(address + "?lang=de").then().statusCode(400).body("instance", not(equalTo(address)));
            given().header("Accept", "image/png").get(address).then().statusCode(406);
            given().put(address).then().statusCode(405);
            given().get(address + "/more").then().statusCode(404);
            as("observer")
                    .header("If-Match", "*")
                    .delete(SUBSCRIPTIONS + "/" + made.path("id"))
                    .then()
                    .statusCode(204);
            given().get(address).then().statusCode(404);
        } finally {
            root.removeHandler(listener);
        }
        assertThat(secret).hasSize(43);
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(secret));
        for (String column : List.of(
                "change_log where concat_ws('|', state_before, state_after, resource_id)",
                "idempotency_key where concat_ws('|', body, location)",
                "calendar_subscription where concat_ws('|', body, owner_id, secret_hash)")) {
            Number found = (Number)
                    entities.createNativeQuery("select count(*) from " + column + " like concat('%', :secret, '%')")
                            .setParameter("secret", secret)
                            .getSingleResult();
            assertThat(found.intValue()).isZero();
        }
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            private final PatternFormatter everything = new PatternFormatter("%p %c %X %m%e");

            {
                setLevel(Level.ALL);
            }

            @Override
            public void publish(LogRecord entry) {
                lines.add(everything.format(org.jboss.logmanager.ExtLogRecord.wrap(entry)));
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private static ExtractableResponse<Response> subscribe(String user, String feed) {
        return as(user).body(feed).post(SUBSCRIPTIONS).then().statusCode(201).extract();
    }

    private static String ofSession(String session) {
        return "{\"session\": \"%s\"}".formatted(session);
    }

    private static String pathOf(String url) {
        return URI.create(url).getRawPath();
    }

    private static String withoutCorrelation(String problem) {
        return problem.replaceFirst("\"correlationId\":\"[^\"]*\"", "");
    }
}
