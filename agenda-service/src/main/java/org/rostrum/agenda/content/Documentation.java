package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import java.util.Collections;
import java.util.List;
import org.rostrum.commons.text.LocalizedText;

/** One document that an item has before it, as printed. */
@Entity
public class Documentation extends ItemPart<DocumentationDraft> {

    /** Null where none is printed. */
    String symbol;

    LocalizedText title;

    @Override
    public DocumentationDraft draft() {
        return new DocumentationDraft(symbol, title, null, null);
    }

    @Override
    void write(DocumentationDraft draft) {
        symbol = draft.symbol();
        title = draft.title();
    }

    @Override
    List<LocalizedText> texts() {
        return Collections.singletonList(title);
    }
}
