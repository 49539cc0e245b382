package org.rostrum.agenda.content;

import org.rostrum.agenda.AgendaProblem;

/** How large an agenda may become. */
public final class AgendaLimits {

    /** Items, sub-items included. */
    public static final int ITEMS = 2_000;

    /** Levels of items: {@code 3} is on the first, {@code 3(a)(i)} on the third. */
    public static final int LEVELS = 10;

    /** Parts of one kind under an item, paragraphs for instance. */
    public static final int PARTS = 500;

    private AgendaLimits() {}

    public static void requireItems(int items) {
        require(items, ITEMS, "items");
    }

    public static void requireLevels(int levels) {
        require(levels, LEVELS, "levels");
    }

    public static void requireParts(int parts) {
        require(parts, PARTS, "parts");
    }

    private static void require(int given, int most, String what) {
        if (given > most) {
            throw AgendaProblem.AGENDA_TOO_LARGE
                    .because("There would be %,d %s; %,d are taken%s."
                            .formatted(given, what, most, what.equals("parts") ? " of one kind under an item" : ""))
                    .with("limit", what)
                    .with("given", given)
                    .with("maximum", most)
                    .build();
        }
    }
}
