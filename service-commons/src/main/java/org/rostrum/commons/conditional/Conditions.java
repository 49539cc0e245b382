package org.rostrum.commons.conditional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The conditions of the request at hand: {@code If-Match} and {@code If-None-Match} (RFC 9110 section 13.1). */
@RequestScoped
public class Conditions {

    private static final String ANY = "*";

    private final HttpHeaders headers;

    public Conditions(HttpHeaders headers) {
        this.headers = headers;
    }

    /** The strong tag of a version of one resource. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** 200 with the representation and its tag, or 304 where the caller has it already. */
    public Response answer(Object representation, long version) {
        return answer(representation, tag(version));
    }

    /** The same for a resource that not all callers see alike, so that its tag is made of more than the version. */
    public Response answer(Object representation, EntityTag tag) {
        return isKnown(tag)
                ? Response.notModified(tag).build()
                : Response.ok(representation).tag(tag).build();
    }

    /** The same for a representation that is costly to make: a caller who has it already does not cause it. */
    public Response answer(long version, Supplier<?> representation) {
        EntityTag tag = tag(version);
        return isKnown(tag)
                ? Response.notModified(tag).build()
                : Response.ok(representation.get()).tag(tag).build();
    }

    /** Whether {@code If-None-Match} says that the caller has this representation. */
    public boolean isKnown(EntityTag tag) {
        return listed(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(asked -> matchesWeakly(asked, tag));
    }

    /** As {@link #requireMatch}, but a request without {@code If-Match} passes: actions say themselves what they expect. */
    public void requireMatchIfGiven(long version) {
        requireMatchIfGiven(tag(version));
    }

    /** The same for a strong tag that is made of something else than a version. */
    public void requireMatchIfGiven(EntityTag there) {
        if (!listed(HttpHeaders.IF_MATCH).isEmpty()) {
            requireMatch(there);
        }
    }

    /** Lets a change through only where {@code If-Match} names the version that is there: else 428 or 412. */
    public void requireMatch(long version) {
        requireMatch(tag(version));
    }

    /** The same for a strong tag that is made of something else than a version. */
    public void requireMatch(EntityTag there) {
        List<String> asked = listed(HttpHeaders.IF_MATCH);
        if (asked.isEmpty()) {
            throw ConditionalProblem.PRECONDITION_REQUIRED
                    .because("Send If-Match with the ETag that you read, so that nobody else's change is overwritten.")
                    .build();
        }
        // RFC 9110 section 13.1.1: If-Match compares strongly, so a weak tag never matches.
        String current = "\"" + there.getValue() + "\"";
        if (asked.stream().noneMatch(tag -> tag.equals(ANY) || tag.equals(current))) {
            throw changed(current);
        }
    }

    /** Whether a {@code PUT} is to create: it says {@code If-None-Match: *}. */
    public boolean createsOnly() {
        return listed(HttpHeaders.IF_NONE_MATCH).contains(ANY);
    }

    /** For {@code PUT} on something absent: without {@code If-None-Match: *} 428, with {@code If-Match} 412. */
    public void requireCreation() {
        if (!listed(HttpHeaders.IF_MATCH).isEmpty()) {
            throw ConditionalProblem.PRECONDITION_FAILED
                    .because(
                            "If-Match names a version, but there is nothing at this address. Create it with If-None-Match: *.")
                    .build();
        }
        if (!createsOnly()) {
            throw ConditionalProblem.PRECONDITION_REQUIRED
                    .because("There is nothing at this address. To create it, send If-None-Match: *.")
                    .build();
        }
    }

    /** For {@code PUT} on something that is there: creation was asked for, so 412; else as {@link #requireMatch}. */
    public void requireReplacement(long version) {
        requireReplacement(tag(version));
    }

    /** The same for a strong tag that is made of something else than a version. */
    public void requireReplacement(EntityTag there) {
        if (createsOnly()) {
            throw ConditionalProblem.PRECONDITION_FAILED
                    .because("It is there already. To replace it, send If-Match with its ETag.")
                    .with("currentTag", "\"" + there.getValue() + "\"")
                    .build();
        }
        requireMatch(there);
    }

    private static RuntimeException changed(String current) {
        return ConditionalProblem.PRECONDITION_FAILED
                .because(
                        "The version you name is not the current one. Read it again, repeat your change on it, and send the new ETag.")
                .with("currentTag", current)
                .build();
    }

    private List<String> listed(String header) {
        List<String> values = headers.getRequestHeader(header);
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static boolean matchesWeakly(String asked, EntityTag tag) {
        String opaque = asked.startsWith("W/") ? asked.substring(2) : asked;
        return asked.equals(ANY) || opaque.equals("\"" + tag.getValue() + "\"");
    }
}
