package org.rostrum.agenda.content;

import java.util.Map;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.text.Language;

/** How a part of an item is written. @param <D> itself */
public interface PartDraft<D extends PartDraft<D>> {

    /** What the writer says of languages; null for nothing. */
    Map<Language, Translation> translations();

    /** 1-based place among the item's parts of this kind; null for the end. */
    Integer position();

    /** With texts as they may be kept. @throws RuntimeException 422 where one may not */
    D cleaned();
}
