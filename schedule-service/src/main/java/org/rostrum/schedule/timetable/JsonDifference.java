package org.rostrum.schedule.timetable;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** The JSON Patch (RFC 6902) that leads from one JSON object to another. */
final class JsonDifference {

    private JsonDifference() {}

    /** @return an array of operations, as text */
    static String between(String from, String to) {
        return Json.createDiff(object(from), object(to)).toJsonArray().toString();
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
