package org.rostrum.agenda.content;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.text.Translation;
import org.rostrum.agenda.text.Translations;
import org.rostrum.agenda.text.TranslationsConverter;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** One item or sub-item; its id never changes, its number may. */
@Entity
public class AgendaItem {

    @Id
    UUID id = VersionedEntity.newId();

    UUID agendaId;

    /** The item it is a sub-item of; null at the top. */
    UUID parentId;

    /** From 1 among the items of the same parent. */
    int position;

    /** Revision of the agenda in which it, or anything below it, last changed. */
    long revision;

    String number;
    String numberAsPrinted;
    LocalizedText title;
    LocalizedText shortTitle;

    /** Null in rows from before translations had states. */
    @Convert(converter = TranslationsConverter.class)
    Map<Language, Translation> translations;

    /** A new item, still without a place. */
    public static AgendaItem of(Agenda agenda, AgendaDraft.ItemDraft draft, long version) {
        AgendaItem item = new AgendaItem();
        item.agendaId = agenda.id();
        item.revision = version;
        item.number = draft.number().text();
        item.numberAsPrinted = draft.numberAsPrinted();
        item.title = draft.title();
        item.shortTitle = draft.shortTitle();
        item.translations = Translations.begun(item.texts(), agenda.originalLanguage(), draft.translations(), version);
        return item;
    }

    public UUID id() {
        return id;
    }

    public UUID parentId() {
        return parentId;
    }

    public String number() {
        return number;
    }

    public long revision() {
        return revision;
    }

    public int position() {
        return position;
    }

    public String numberAsPrinted() {
        return numberAsPrinted;
    }

    public LocalizedText title() {
        return title;
    }

    public LocalizedText shortTitle() {
        return shortTitle;
    }

    /** @param agenda its own: rows from before translations had states take the original language from it */
    public Map<Language, Translation> translations(Agenda agenda) {
        return translations == null ? Translations.begun(texts(), agenda.originalLanguage(), null, 1) : translations;
    }

    public void place(UUID parent, int at) {
        parentId = parent;
        position = at;
    }

    public void renumber(String newNumber, String asPrinted) {
        number = newNumber;
        numberAsPrinted = asPrinted;
    }

    /** @param stated what the writer says of languages */
    public void retitle(
            Agenda agenda, LocalizedText newTitle, LocalizedText newShortTitle, Map<Language, Translation> stated) {
        List<LocalizedText> before = texts();
        Map<Language, Translation> current = translations(agenda);
        title = newTitle;
        shortTitle = newShortTitle;
        translations = Translations.changed(current, before, texts(), stated, agenda.next());
    }

    void touch(long version) {
        revision = version;
    }

    private List<LocalizedText> texts() {
        return Arrays.asList(title, shortTitle);
    }
}
