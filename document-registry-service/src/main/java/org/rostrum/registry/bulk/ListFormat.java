package org.rostrum.registry.bulk;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.web.WebProblem;

/**
 * Chooses what a list of documents is given as: a page as JSON, or all of it as lines or as a table (RFC 9110 section
 * 12.5.1). Quarkus would take the first format where none is accepted, and does not know that a weight of 0 refuses.
 */
@Provider
@PreMatching
public class ListFormat implements ContainerRequestFilter, ContainerResponseFilter {

    /** Where the caller has no preference, the first of them. */
    private static final List<MediaType> FORMATS = Stream.of(
                    MediaType.APPLICATION_JSON, Ndjson.MEDIA_TYPE, DocumentExportResource.CSV)
            .map(MediaType::valueOf)
            .toList();

    private static final List<String> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request) {
        if (isList(request)) {
            List<MediaType> accepted = accepted(request.getHeaderString(HttpHeaders.ACCEPT));
            MediaType chosen = FORMATS.stream()
                    .filter(format -> weight(format, accepted) > 0)
                    .max(Comparator.<MediaType>comparingDouble(format -> weight(format, accepted))
                            .thenComparing(format -> -FORMATS.indexOf(format)))
                    .orElseThrow(() -> WebProblem.NOT_ACCEPTABLE
                            .because("A list of documents can be had as %s."
                                    .formatted(String.join(
                                            ", ",
                                            FORMATS.stream()
                                                    .map(MediaType::toString)
                                                    .toList())))
                            .with(
                                    "available",
                                    FORMATS.stream().map(MediaType::toString).toList())
                            .build());
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen.toString());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isList(request)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
    }

    private static boolean isList(ContainerRequestContext request) {
        return READING.contains(request.getMethod())
                && request.getUriInfo().getPath().equals("/v1/documents");
    }

    /** With those of weight 0, which {@link ContainerRequestContext#getAcceptableMediaTypes} leaves out here. */
    private static List<MediaType> accepted(String header) {
        if (header == null || header.isBlank()) {
            return List.of(MediaType.WILDCARD_TYPE);
        }
        try {
            return Arrays.stream(header.split(","))
                    .filter(range -> !range.isBlank())
                    .map(range -> MediaType.valueOf(range.strip()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw WebProblem.BAD_REQUEST
                    .because("The header Accept is no list of media types.")
                    .build();
        }
    }

    /** By the most specific of the ranges that include the format; 0 where none does. */
    private static double weight(MediaType format, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.isCompatible(format))
                .max(Comparator.comparingInt(ListFormat::precision))
                .map(range -> quality(range.getParameters().get("q")))
                .orElse(0.0);
    }

    private static int precision(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static double quality(String weight) {
        try {
            return weight == null ? 1 : Double.parseDouble(weight);
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }
}
