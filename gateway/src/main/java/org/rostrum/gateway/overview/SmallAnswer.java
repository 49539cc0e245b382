package org.rostrum.gateway.overview;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * JSON that costs a bad line as little as can be: 304 for who has it, else gzip for who takes it. What it says comes from
 * several services, so its tag is weak and made of what it says.
 */
final class SmallAnswer {

    /** One packet holds it either way. */
    private static final int NOT_WORTH_IT_BYTES = 1_000;

    private static final int TAG_BYTES = 12;
    private static final String GZIP = "gzip";

    private final byte[] json;

    SmallAnswer(byte[] json) {
        this.json = json;
    }

    Response to(HttpHeaders asked) {
        EntityTag tag = new EntityTag(digest(), true);
        Response.ResponseBuilder answer;
        if (isKnown(asked.getRequestHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            answer = Response.notModified();
        } else if (json.length >= NOT_WORTH_IT_BYTES
                && takesGzip(asked.getRequestHeader(HttpHeaders.ACCEPT_ENCODING))) {
            answer = Response.ok(zipped(), MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CONTENT_ENCODING, GZIP);
        } else {
            answer = Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
        }
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** RFC 9110, 13.1.2: weak comparison. */
    private static boolean isKnown(List<String> given, EntityTag tag) {
        return values(given).stream()
                .anyMatch(value ->
                        value.equals("*") || value.replaceFirst("^W/", "").equals("\"" + tag.getValue() + "\""));
    }

    /** RFC 9110, 12.5.3: named, or covered by {@code *}, and not with a weight of 0. */
    static boolean takesGzip(List<String> given) {
        for (String coding : List.of(GZIP, "*")) {
            for (String value : values(given)) {
                String[] parts = value.toLowerCase(Locale.ROOT).replace(" ", "").split(";");
                if (parts[0].equals(coding)) {
                    return parts.length < 2 || !parts[1].matches("q=0(\\.0*)?");
                }
            }
        }
        return false;
    }

    private static List<String> values(List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(line -> Arrays.stream(line.split(",")))
                        .map(String::strip)
                        .toList();
    }

    private byte[] zipped() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String digest() {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(json);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
