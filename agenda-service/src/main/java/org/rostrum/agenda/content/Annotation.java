package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import java.util.Collections;
import java.util.List;
import org.rostrum.commons.text.LocalizedText;

/** One paragraph that explains an item. */
@Entity
public class Annotation extends ItemPart<AnnotationDraft> {

    /** HTML of the subset that {@link org.rostrum.agenda.text.RichText} keeps. */
    LocalizedText text;

    @Override
    public AnnotationDraft draft() {
        return new AnnotationDraft(text, null, null);
    }

    @Override
    void write(AnnotationDraft draft) {
        text = draft.text();
    }

    @Override
    List<LocalizedText> texts() {
        return Collections.singletonList(text);
    }
}
