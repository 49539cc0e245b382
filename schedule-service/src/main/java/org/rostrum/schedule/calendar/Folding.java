package org.rostrum.schedule.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds long lines at 75 octets (RFC 5545 section 3.1), never within a character. ical4j counts characters, of which
 * one of Arabic has two octets and one of Chinese three.
 */
final class Folding {

    private static final int LINE = 75;
    private static final byte[] BREAK = "\r\n ".getBytes(StandardCharsets.UTF_8);

    private Folding() {}

    /** @param unfolded content lines, each ended by CRLF; the result is UTF-8 */
    static byte[] fold(String unfolded) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(unfolded.length() + unfolded.length() / 8);
        int used = 0;
        for (int at = 0; at < unfolded.length(); ) {
            int character = unfolded.codePointAt(at);
            at += Character.charCount(character);
            byte[] octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            boolean endOfLine = character == '\r' || character == '\n';
            if (!endOfLine && used + octets.length > LINE) {
                folded.writeBytes(BREAK);
                // The space that marks a continuation counts too.
                used = 1;
            }
            folded.writeBytes(octets);
            used = endOfLine ? 0 : used + octets.length;
        }
        return folded.toByteArray();
    }
}
