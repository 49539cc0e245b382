package org.rostrum.gateway.route;

import java.util.List;
import java.util.regex.Pattern;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;

/**
 * The shape of the paths of one route, written as the API's documentation writes them:
 *
 * <ul>
 *   <li>{@code {id}}: one segment;
 *   <li>{@code {symbol+}}: a document symbol, one or more segments to the end; only in it may a slash be encoded;
 *   <li>{@code **}: whatever lies below, at least one segment; the service knows what;
 *   <li>{@code :{verb}} or {@code :adopt} at the end: an action. The last colon of a path begins its verb.
 * </ul>
 */
final class PathPattern {

    private static final Pattern VERB = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final String BELOW = "**";

    private final List<String> segments;
    /** Null when the pattern is of a resource, {@code {verb}} for any action. */
    private final String verb;

    PathPattern(String written) {
        int action = written.indexOf("}:") + 1;
        this.verb = action == 0 ? null : written.substring(action + 1);
        this.segments = List.of((action == 0 ? written : written.substring(0, action))
                .substring(1)
                .split("/", -1));
    }

    boolean matches(CanonicalPath path) {
        List<String> given = path.segments();
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            if (i >= given.size() || given.get(i).isEmpty() && !expected.isEmpty()) {
                return false;
            }
            if (expected.equals(BELOW)) {
                return true;
            }
            if (isSymbol(expected)) {
                return endsAsExpected(given.getLast());
            }
            boolean last = i == segments.size() - 1;
            if (!isParameter(expected) && !expected.equals(given.get(i))
                    || last && isParameter(expected) && !endsAsExpected(given.get(i))) {
                return false;
            }
        }
        return given.size() == segments.size();
    }

    /** True when every encoded slash of a matching path lies within the symbol. */
    boolean allowsSlashesOf(CanonicalPath path) {
        int symbol = isSymbol(segments.getLast()) ? segments.size() - 1 : Integer.MAX_VALUE;
        return path.encodedSlashes().stream().allMatch(at -> at > symbol);
    }

    private boolean endsAsExpected(String segment) {
        int colon = segment.lastIndexOf(':');
        if (verb == null) {
            return colon < 0 && !segment.isEmpty();
        }
        String given = segment.substring(colon + 1);
        return colon > 0 && (verb.equals("{verb}") ? VERB.matcher(given).matches() : verb.equals(given));
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static boolean isSymbol(String segment) {
        return segment.endsWith("+}");
    }
}
