package org.rostrum.registry.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a file is asked for (RFC 9110 section 14). Several ranges at once, other units and what cannot be read are
 * passed over, as section 14.2 allows: the whole is given.
 */
sealed interface ByteRange {

    Pattern ONE = Pattern.compile("bytes=\\s*(?:(\\d{1,18})-(\\d{1,18})?|-(\\d{1,18}))\\s*", Pattern.CASE_INSENSITIVE);

    record Whole() implements ByteRange {}

    /** @param last included; not beyond the end of the file */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** It begins where the file has ended. */
    record Beyond() implements ByteRange {}

    /**
     * @param header null where there is none
     * @param size of the file in bytes, at least 1
     */
    static ByteRange of(String header, long size) {
        Matcher one = header == null ? null : ONE.matcher(header);
        if (one == null || !one.matches()) {
            return new Whole();
        }
        if (one.group(3) != null) {
            long wanted = Long.parseLong(one.group(3));
            return wanted == 0 ? new Beyond() : new Part(Math.max(0, size - wanted), size - 1);
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2) == null ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= size ? new Beyond() : new Part(first, Math.min(last, size - 1));
    }
}
