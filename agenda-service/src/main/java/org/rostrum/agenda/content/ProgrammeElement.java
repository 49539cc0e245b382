package org.rostrum.agenda.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.text.LocalizedText;

/** Something that happens under an item: a panel, a briefing, an oral update. */
@Entity
public class ProgrammeElement extends ItemPart<ProgrammeDraft> {

    @Enumerated(EnumType.STRING)
    ProgrammeKind kind;

    @Convert(converter = Names.class)
    List<LocalizedText> holders;

    LocalizedText topic;
    LocalizedText focus;
    LocalizedText text;

    @Override
    public ProgrammeDraft draft() {
        return new ProgrammeDraft(kind, holders, topic, focus, text, null, null);
    }

    @Override
    void write(ProgrammeDraft draft) {
        kind = draft.kind();
        holders = draft.holders();
        topic = draft.topic();
        focus = draft.focus();
        text = draft.text();
    }

    @Override
    List<LocalizedText> texts() {
        List<LocalizedText> texts = new ArrayList<>(Arrays.asList(topic, focus, text));
        texts.addAll(holders);
        return texts;
    }

    @Converter
    static class Names extends JsonText<List<LocalizedText>> {
        Names() {
            super(new TypeReference<>() {});
        }
    }
}
