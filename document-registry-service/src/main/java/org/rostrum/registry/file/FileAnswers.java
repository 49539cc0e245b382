package org.rostrum.registry.file;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.registry.RegistryProblem;

/** Writes the answer that carries a file, or a part of it. */
final class FileAnswers {

    private static final String BYTES = "bytes";

    private final FileService service;
    private final Conditions conditions;

    FileAnswers(FileService service, Conditions conditions) {
        this.service = service;
        this.conditions = conditions;
    }

    /** @param withBody false for HEAD, which says only what GET would (RFC 9110 section 9.3.2) */
    Response answer(FileKey key, FileView file, HttpHeaders request, boolean withBody) throws IOException {
        EntityTag tag = FileRecorder.tagOf(file.sha256());
        if (conditions.isKnown(tag)) {
            return described(Response.notModified(), file).build();
        }
        // Ranges are defined for GET only.
        String range = withBody && isStillMeant(request.getHeaderString("If-Range"), tag)
                ? request.getHeaderString("Range")
                : null;
        return switch (ByteRange.of(range, file.sizeBytes())) {
            case ByteRange.Whole whole ->
                carrying(Response.ok(), key, file, new ByteRange.Part(0, file.sizeBytes() - 1), withBody);
            case ByteRange.Part part ->
                carrying(
                        Response.status(Response.Status.PARTIAL_CONTENT)
                                .header(
                                        "Content-Range",
                                        "bytes %d-%d/%d".formatted(part.first(), part.last(), file.sizeBytes())),
                        key,
                        file,
                        part,
                        withBody);
            case ByteRange.Beyond beyond ->
                throw RegistryProblem.RANGE_NOT_SATISFIABLE
                        .because(
                                "The file has %d bytes; '%s' begins behind its end.".formatted(file.sizeBytes(), range))
                        .with("sizeBytes", file.sizeBytes())
                        .withHeader("Content-Range", "bytes */" + file.sizeBytes())
                        .build();
        };
    }

    private Response carrying(
            Response.ResponseBuilder answer, FileKey key, FileView file, ByteRange.Part part, boolean withBody)
            throws IOException {
        described(answer, file)
                .header(HttpHeaders.CONTENT_TYPE, key.format().contentType())
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                // Nothing of a file ever runs in a browser as a page of this site.
                .header("Content-Disposition", "attachment; filename=\"" + key.fileName() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff");
        if (withBody) {
            InputStream bytes = service.open(file, part.first(), part.length());
            answer.entity((StreamingOutput) output -> {
                try (bytes) {
                    bytes.transferTo(output);
                }
            });
        }
        return answer.build();
    }

    private static Response.ResponseBuilder described(Response.ResponseBuilder answer, FileView file) {
        return answer.tag(FileRecorder.tagOf(file.sha256()))
                .header("Accept-Ranges", BYTES)
                .header(ReprDigest.HEADER, ReprDigest.of(HexFormat.of().parseHex(file.sha256())))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** A range is of the version that the caller has the rest of (RFC 9110 section 13.1.5); a date never says so surely. */
    private static boolean isStillMeant(String ifRange, EntityTag tag) {
        return ifRange == null || ifRange.strip().equals("\"" + tag.getValue() + "\"");
    }
}
