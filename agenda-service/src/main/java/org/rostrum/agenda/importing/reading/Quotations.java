package org.rostrum.agenda.importing.reading;

/** Titles in quotation marks name things of their own: what stands inside is not cited by the sentence around it. */
final class Quotations {
    private static final char INSIDE = '\uFFFF';

    private Quotations() {}

    /** The text with everything between quotation marks, curly or straight, overwritten. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        boolean inside = false;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c == '“' || c == '”' || c == '"') {
                inside = c == '“' || c == '"' && !inside;
            } else if (inside) {
                masked.setCharAt(i, INSIDE);
            }
        }
        return masked.toString();
    }

    static boolean outside(String masked, int offset) {
        return masked.charAt(offset) != INSIDE;
    }
}
