package org.rostrum.agenda.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.rostrum.agenda.content.AgendaReader;
import org.rostrum.agenda.content.AgendaView;

/** Compares versions of an agenda, for programs and for people. */
@ApplicationScoped
class DiffService {

    private final AgendaReader reader;
    private final ObjectMapper json;
    private final Template page;
    private final Template text;

    DiffService(
            AgendaReader reader,
            ObjectMapper json,
            @Location("diff.html") Template page,
            @Location("diff.txt") Template text) {
        this.reader = reader;
        this.json = json;
        this.page = page;
        this.text = text;
    }

    /** Two versions by number. */
    record Versions(long from, long to) {}

    /**
     * @param from null for the version before {@code to}
     * @param to null for the current one
     */
    Versions versions(UUID id, Long from, Long to) {
        long current = reader.version(id);
        long later = to == null ? current : to;
        return new Versions(from == null ? Math.max(1, later - 1) : from, later);
    }

    AgendaDiff forPrograms(UUID id, Versions versions) {
        AgendaView before = reader.view(id, versions.from());
        AgendaView after = reader.view(id, versions.to());
        JsonNode patch =
                patch(reader.jsonInAllLanguages(id, versions.from()), reader.jsonInAllLanguages(id, versions.to()));
        return new AgendaDiff(versions.from(), versions.to(), AgendaComparison.of(before, after), patch);
    }

    String asPage(UUID id, Versions versions) {
        return page.data("diff", forPeople(id, versions)).render();
    }

    String asText(UUID id, Versions versions) {
        return text.data("diff", forPeople(id, versions)).render();
    }

    private DiffText forPeople(UUID id, Versions versions) {
        AgendaView before = reader.view(id, versions.from());
        AgendaView after = reader.view(id, versions.to());
        return DiffText.of(before, after, AgendaComparison.of(before, after));
    }

    private JsonNode patch(byte[] before, byte[] after) {
        try {
            return json.readTree(
                    Json.createDiff(read(before), read(after)).toJsonArray().toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonStructure read(byte[] document) {
        try (JsonReader read = Json.createReader(new ByteArrayInputStream(document))) {
            return read.read();
        }
    }
}
