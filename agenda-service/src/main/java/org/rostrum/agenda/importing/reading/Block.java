package org.rostrum.agenda.importing.reading;

/**
 * A part of the document between blank lines, or a line that stands for itself.
 *
 * @param level 1–6 for a heading, otherwise 0
 * @param raw source without the marks of its kind, lines parted by {@code \n}
 */
record Block(Kind kind, int level, int firstLine, int lastLine, String raw, InlineText inline) {
    enum Kind {
        HEADING,
        LIST_ITEM,
        TABLE_ROW,
        PARAGRAPH
    }

    String text() {
        return inline.text();
    }

    /** A heading by its markup, or a line all bold that stands for one. */
    boolean headingLike() {
        return kind == Kind.HEADING || kind == Kind.PARAGRAPH && inline.strong();
    }

    Passage passage() {
        return Passage.of(this);
    }
}
