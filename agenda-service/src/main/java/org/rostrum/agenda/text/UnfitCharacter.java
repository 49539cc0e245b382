package org.rostrum.agenda.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A character that no text of an agenda may have, because readers do not see what it does: control characters but line
 * feed and tab, embeddings and overrides of the direction of writing, isolates that are not closed (Unicode Standard
 * Annex #9), invisible tags, byte order marks and noncharacters. Direction marks and closed isolates are taken: Arabic
 * beside Latin needs them.
 *
 * @param position code points before it, from 0
 */
public record UnfitCharacter(int codePoint, int position) {

    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2068;
    private static final int END_OF_ISOLATE = 0x2069;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;
    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;

    /** The first in a text. */
    public static Optional<UnfitCharacter> in(String text) {
        int[] points = text.codePoints().toArray();
        Deque<Integer> openIsolates = new ArrayDeque<>();
        for (int at = 0; at < points.length; at++) {
            if (isUnfit(points[at])) {
                return Optional.of(new UnfitCharacter(points[at], at));
            }
            if (points[at] >= FIRST_ISOLATE && points[at] <= LAST_ISOLATE) {
                openIsolates.push(at);
            } else if (points[at] == END_OF_ISOLATE && openIsolates.poll() == null) {
                return Optional.of(new UnfitCharacter(points[at], at));
            }
        }
        return Optional.ofNullable(openIsolates.peekLast()).map(at -> new UnfitCharacter(points[at], at));
    }

    /** The text without them, for documents that are taken as they come. */
    public static String removedFrom(String text) {
        if (in(text).isEmpty()) {
            return text;
        }
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !isUnfit(point) && (point < FIRST_ISOLATE || point > END_OF_ISOLATE))
                .forEach(fit::appendCodePoint);
        return fit.toString();
    }

    private static boolean isUnfit(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t'
                || point >= FIRST_EMBEDDING && point <= LAST_OVERRIDE
                || point == BYTE_ORDER_MARK
                || point >= FIRST_TAG && point <= LAST_TAG
                || (point & LAST_TWO_OF_A_PLANE) == LAST_TWO_OF_A_PLANE
                || point >= 0xFDD0 && point <= 0xFDEF;
    }

    /** As people name it: {@code U+202E}. */
    public String name() {
        return "U+%04X".formatted(codePoint);
    }
}
