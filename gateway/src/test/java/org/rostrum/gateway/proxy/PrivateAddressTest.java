package org.rostrum.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.rostrum.gateway.FakeServices.SCHEDULE;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.gateway.FakeServices;
import org.rostrum.gateway.GatewayTest;

/** The private address of a calendar is its own credential. */
@GatewayTest
class PrivateAddressTest {

    private static final String SECRET = "q3V0b3JpemVkLWJ5LXRoZS1hZGRyZXNzLWFsb25lLTE";
    private static final String ADDRESS = "/calendars/" + SECRET + ".ics";

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void passesWithoutAToken() {
        SCHEDULE.answers((request, body) -> request.response()
                .putHeader("ETag", "\"1\"")
                .putHeader("Cache-Control", "private, no-cache")
                .end("BEGIN:VCALENDAR"));
        given().get(ADDRESS)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "private, no-cache")
                .body(equalTo("BEGIN:VCALENDAR"));
        assertThat(SCHEDULE.received()).singleElement().satisfies(request -> {
            assertThat(request.target()).isEqualTo(ADDRESS);
            assertThat(request.headers().get("X-Forwarded-Host")).isNotEmpty();
        });
        given().auth().oauth2("not.a.token").head(ADDRESS).then().statusCode(200);
    }

    @Test
    void passesWhatACalendarProgramHasAlready() {
        SCHEDULE.answers((request, body) -> request.response()
                .setStatusCode(request.getHeader("If-None-Match").equals("\"1\"") ? 304 : 200)
                .putHeader("ETag", "\"1\"")
                .end());
        given().header("If-None-Match", "\"1\"")
                .get(ADDRESS)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
    }

    @Test
    void isTheOnlyThingThatPassesSo() {
        given().get("/v1/calendar-subscriptions").then().statusCode(401);
        given().get("/v1/sessions/0190/calendar.ics").then().statusCode(401);
        given().get("/v1/calendar.ics?body=A").then().statusCode(401);
        given().body("x").post(ADDRESS).then().statusCode(405);
        given().urlEncodingEnabled(false)
                .get("/calendars/..%2Fv1%2Fsessions")
                .then()
                .statusCode(400);
        assertThat(SCHEDULE.received()).isEmpty();
    }

    @Test
    void isWrittenIntoNoLogWhateverGoesWrong() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = listener(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            given().get(ADDRESS).then().statusCode(200);
            SCHEDULE.answers((request, body) -> request.connection().close());
            given().get(ADDRESS).then().statusCode(502).body(not(containsString(SECRET)));
            SCHEDULE.answers(
                    (request, body) -> request.response().setStatusCode(500).end());
            given().get(ADDRESS).then().statusCode(500).body(not(containsString(SECRET)));
            SCHEDULE.stop();
            given().get(ADDRESS).then().statusCode(503).body(not(containsString(SECRET)));
        } finally {
            SCHEDULE.restart();
            root.removeHandler(listener);
        }
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains(SECRET));
        String unlogged = ConfigProvider.getConfig().getValue("quarkus.http.access-log.exclude-pattern", String.class);
        assertThat(ADDRESS).matches(unlogged);
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            private final PatternFormatter everything = new PatternFormatter("%p %c %X %m%e");

            {
                setLevel(Level.ALL);
            }

            @Override
            public void publish(LogRecord entry) {
                lines.add(everything.format(ExtLogRecord.wrap(entry)));
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
}
