package org.rostrum.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;
import org.rostrum.gateway.route.RequestTarget.Refused;

/** Reads one request target by RFC 3986, more strictly than it: see {@link RequestTarget}. */
final class TargetReader {

    /** RFC 3986, 3.3 (pchar) without the semicolon, which servers take for parameters that others do not see. */
    private static final String PATH_PUNCTUATION = "-._~!$&'()*+,=:@/%";
    /** RFC 3986, 3.4, and the brackets, which many clients send bare in a query. */
    private static final String QUERY_PUNCTUATION = PATH_PUNCTUATION + "?;[]";

    private final String target;

    TargetReader(String target) {
        this.target = target;
    }

    RequestTarget read() {
        try {
            return readStrictly();
        } catch (Unreadable unreadable) {
            return new Refused(unreadable.getMessage());
        }
    }

    private CanonicalPath readStrictly() throws Unreadable {
        if (!target.startsWith("/")) {
            throw new Unreadable("The request line must name a path that begins with '/', without scheme or host.");
        }
        int queryStart = target.indexOf('?');
        String path = queryStart < 0 ? target : target.substring(0, queryStart);
        checkCharacters(path, PATH_PUNCTUATION, "path");
        if (queryStart >= 0) {
            String query = target.substring(queryStart + 1);
            checkCharacters(query, QUERY_PUNCTUATION, "query");
            decode(query);
        }
        return canonical(path);
    }

    private static CanonicalPath canonical(String path) throws Unreadable {
        List<String> segments = new ArrayList<>();
        Set<Integer> encodedSlashes = new HashSet<>();
        String[] written = path.substring(1).split("/", -1);
        for (int i = 0; i < written.length; i++) {
            if (written[i].isEmpty() && i < written.length - 1) {
                throw new Unreadable("The path has an empty segment ('//'). Write each slash once.");
            }
            String[] parts = decode(written[i]).split("/", -1);
            for (int j = 0; j < parts.length; j++) {
                if (parts[j].isEmpty() && parts.length > 1) {
                    throw new Unreadable("An encoded slash (%2F) in the path has nothing before or after it.");
                }
                if (j > 0) {
                    encodedSlashes.add(segments.size());
                }
                segments.add(checkedSegment(parts[j]));
            }
        }
        return new CanonicalPath(segments, encodedSlashes);
    }

    private static String checkedSegment(String segment) throws Unreadable {
        if (segment.equals(".") || segment.equals("..")) {
            throw new Unreadable("The path has a dot segment ('.' or '..'). Send the path it leads to.");
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == ';' || c == '\\') {
                throw new Unreadable("The path has an encoded '%s', which no address here contains.".formatted(c));
            }
            if (c == '%') {
                throw new Unreadable("The path is percent-encoded twice (%25). Encode it once.");
            }
            if (Character.isISOControl(c)) {
                throw new Unreadable("The path has an encoded control character, which no address here contains.");
            }
        }
        return segment;
    }

    private static void checkCharacters(String text, String punctuation, String where) throws Unreadable {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && punctuation.indexOf(c) < 0) {
                String shown = c > ' ' && c < 127 ? "'" + c + "'" : "of code " + (int) c;
                throw new Unreadable("The %s has a character %s at position %d, which may not stand there (RFC 3986)."
                        .formatted(where, shown, i));
            }
        }
    }

    /** Percent-decoding as UTF-8, once; escapes that are cut short or do not make UTF-8 are refused. */
    private static String decode(String text) throws Unreadable {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes[length++] = (byte) c;
            } else if (i + 2 < text.length()
                    && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2))) {
                bytes[length++] = (byte) HexFormat.fromHexDigits(text, i + 1, i + 3);
                i += 2;
            } else {
                throw new Unreadable("The address has a '%' that two hexadecimal digits do not follow.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("The address has percent escapes that are not UTF-8.");
        }
    }

    private static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
