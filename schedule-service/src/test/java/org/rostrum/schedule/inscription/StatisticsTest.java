package org.rostrum.schedule.inscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.schedule.ScheduleTest;
import org.rostrum.schedule.SetClock;

@QuarkusTest
class StatisticsTest extends ScheduleTest {

    @Test
    void countsWhatWasAskedGivenAndUsedByDelegationGroupModeAndItem() {
        SetClock clock = SetClock.at("2023-09-05T08:00:00Z");
        String session = newSession();
        String meeting = newMeeting(session);
        as("chair").post("/v1/meetings/" + meeting + ":open").then().statusCode(200);
        String spoken = asks(meeting, request("AT", "REMOTE", 120));
        asks(
                meeting,
                request("KE", "IN_ROOM", 300)
                        .replace("NATIONAL", "GROUP")
                        .replace("\"item\"", "\"onBehalfOf\": \"=African Group\", \"item\""));
        as("chair").post("/v1/inscriptions/" + spoken + ":give-floor").then().statusCode(200);
        clock.passes(150);
        as("chair").post("/v1/inscriptions/" + spoken + ":end").then().statusCode(200);
        for (String of : new String[] {"meetings/" + meeting, "sessions/" + session}) {
            as("observer")
                    .get("/v1/" + of + "/statistics")
                    .then()
                    .statusCode(200)
                    .body("total.requests", equalTo(2), "total.statements", equalTo(1))
                    .body("total.askedSeconds", equalTo(420), "total.givenSeconds", equalTo(420))
                    .body("total.usedSeconds", equalTo(150), "total.overrunSeconds", equalTo(30))
                    .body("lines.by", contains("DELEGATION", "DELEGATION", "GROUP", "MODE", "MODE", "ITEM"))
                    .body("lines.value", contains("AT", "KE", "=African Group", "IN_ROOM", "REMOTE", "3"))
                    .body("lines.usedSeconds", contains(150, 0, 0, 0, 150, 150));
            var table = as("observer")
                    .accept("text/csv")
                    .get("/v1/" + of + "/statistics")
                    .then()
                    .statusCode(200)
                    .contentType("text/csv")
                    .header("Vary", "Accept")
                    .extract();
            assertThat(table.asString().split("\r\n"))
                    .containsExactly(
                            "by,value,requests,statements,askedSeconds,givenSeconds,usedSeconds,overrunSeconds",
                            "TOTAL,,2,1,420,420,150,30",
                            "DELEGATION,AT,1,1,120,120,150,30",
                            "DELEGATION,KE,1,0,300,300,0,0",
                            "GROUP,'=African Group,1,0,300,300,0,0",
                            "MODE,IN_ROOM,1,0,300,300,0,0",
                            "MODE,REMOTE,1,1,120,120,150,30",
                            "ITEM,3,2,1,420,420,150,30");
            as("observer")
                    .accept("text/csv")
                    .header("If-None-Match", table.header("ETag"))
                    .get("/v1/" + of + "/statistics")
                    .then()
                    .statusCode(304);
            as("observer")
                    .accept("text/html")
                    .get("/v1/" + of + "/statistics")
                    .then()
                    .statusCode(406);
        }
        as("observer")
                .get("/v1/meetings/" + UUID.randomUUID() + "/statistics")
                .then()
                .statusCode(404);
    }

    private static String asks(String meeting, String request) {
        return as("chair")
                .body(request)
                .post("/v1/meetings/" + meeting + "/inscriptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
