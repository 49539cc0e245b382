package org.rostrum.agenda.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a version is kept: the JSON that its readers got, compressed. */
@ApplicationScoped
public class VersionText {

    /**
     * Which members the JSON has: raised when {@link AgendaView} gets new ones, so that the current version is put
     * together anew from its rows. Older versions stay as they were read.
     */
    static final int FORMAT = 1;

    private final ObjectMapper json;
    private final ObjectReader reader;

    VersionText(ObjectMapper json) {
        this.json = json;
        this.reader = json.readerFor(AgendaView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    byte[] written(AgendaView view) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
                compressed.write(json.writeValueAsBytes(view));
            }
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new IllegalStateException("An agenda cannot be written as JSON", cause);
        }
    }

    /** The JSON that was written, byte for byte. */
    public byte[] bytes(byte[] content) {
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return compressed.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException("A kept version of an agenda cannot be read", damaged);
        }
    }

    public AgendaView view(byte[] content) {
        try {
            return reader.readValue(bytes(content));
        } catch (IOException damaged) {
            throw new UncheckedIOException("A kept version of an agenda is not what it should be", damaged);
        }
    }

    /** As JSON, in the language that the request at hand asks for. */
    byte[] asked(AgendaView view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("An agenda cannot be written as JSON", cause);
        }
    }
}
