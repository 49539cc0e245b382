package org.rostrum.agenda.importing.reading;

import java.util.ArrayList;
import java.util.List;
import org.rostrum.agenda.importing.reading.plan.ListedDocument;
import org.rostrum.agenda.importing.reading.plan.SourceLine;

/** An agenda item while it is being read. */
final class ItemDraft {
    final String number;
    final String numberAsPrinted;
    final String titleAsPrinted;
    final int line;
    final boolean listed;
    final List<ItemDraft> children = new ArrayList<>();
    final List<Passage> paragraphs = new ArrayList<>();
    final List<ListedDocument> documentation = new ArrayList<>();
    SourceLine heading;
    int headingLevel;

    /** @param listed whether the list of items has it; otherwise it is known from its annotation only */
    ItemDraft(String number, String numberAsPrinted, String titleAsPrinted, int line, boolean listed) {
        this.number = number;
        this.numberAsPrinted = numberAsPrinted;
        this.titleAsPrinted = titleAsPrinted;
        this.line = line;
        this.listed = listed;
    }

    String title() {
        return Typography.withoutClosing(titleAsPrinted);
    }

    boolean annotated() {
        return heading != null || !paragraphs.isEmpty();
    }
}
