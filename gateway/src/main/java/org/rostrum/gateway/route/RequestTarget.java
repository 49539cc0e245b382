package org.rostrum.gateway.route;

import java.util.List;
import java.util.Set;

/**
 * What a request's target turned out to be. A target that two programs could read differently is refused rather than
 * repaired: the gateway decides by one reading, the service behind it must not have another.
 */
public sealed interface RequestTarget {

    /**
     * A path with one meaning.
     *
     * @param segments decoded, none empty (but the last one after a trailing slash), none {@code .} or {@code ..}, split
     *     also at encoded slashes; the root is one empty segment
     * @param encodedSlashes each index of a segment that an encoded slash precedes
     */
    record CanonicalPath(List<String> segments, Set<Integer> encodedSlashes) implements RequestTarget {
        public CanonicalPath {
            segments = List.copyOf(segments);
            encodedSlashes = Set.copyOf(encodedSlashes);
        }
    }

    /** @param reason what is wrong with it and how to write it, as a sentence for the caller */
    record Refused(String reason) implements RequestTarget {}

    /** @param target as it stands in the request line: path and query, nothing decoded */
    static RequestTarget of(String target) {
        return new TargetReader(target).read();
    }
}
