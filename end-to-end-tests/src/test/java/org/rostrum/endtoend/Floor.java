package org.rostrum.endtoend;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The floor of one meeting under one item, as delegates and the secretariat use it. */
record Floor(Api api, String meeting, String item) {
    /** Asks for remote time for a national statement. */
    Response ask(String user, String delegation, int seconds) {
        return ask(api.as(user), delegation, seconds);
    }

    /** The same, so that it may be sent again. */
    Response ask(String user, String delegation, int seconds, String idempotencyKey) {
        return ask(api.as(user).header("Idempotency-Key", idempotencyKey), delegation, seconds);
    }

    Response ask(RequestSpecification request, String delegation, int seconds) {
        return request.contentType("application/json")
                .body(Map.of(
                        "delegation",
                        delegation,
                        "speaker",
                        "A speaker of " + delegation,
                        "item",
                        item,
                        "category",
                        "NATIONAL",
                        "mode",
                        "REMOTE",
                        "requestedSeconds",
                        seconds))
                .post("/v1/meetings/" + meeting + "/inscriptions");
    }

    Response withdraw(String user, String inscription) {
        return api.as(user).post("/v1/inscriptions/" + inscription + ":withdraw");
    }

    /** The meeting's remote time has these figures, in seconds. */
    void shows(int reserved, int available, int waiting) {
        api.as("observer")
                .get("/v1/meetings/" + meeting + "/remote-time")
                .then()
                .statusCode(200)
                .body("reservedSeconds", equalTo(reserved), "availableSeconds", equalTo(available))
                .body("waitingSeconds", equalTo(waiting), "overrunSeconds", equalTo(0));
    }

    List<String> decisions() {
        return ledger().stream().map(entry -> (String) entry.get("decision")).toList();
    }

    /** Every decision in order, however many pages that takes. */
    List<Map<String, Object>> ledger() {
        List<Map<String, Object>> decisions = new ArrayList<>();
        String path = "/v1/meetings/" + meeting + "/ledger?limit=100";
        for (String cursor = ""; cursor != null; ) {
            JsonPath page = api.read("observer", path + cursor);
            decisions.addAll(page.getList("data"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return decisions;
    }
}
