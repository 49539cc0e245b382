package org.rostrum.agenda.content;

import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.agenda.text.Translation;
import org.rostrum.agenda.text.Translations;
import org.rostrum.agenda.text.TranslationsConverter;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * Something that stands under an item, in an order: a paragraph, a document, a programme element, an invitation.
 *
 * @param <D> how it is written
 */
@MappedSuperclass
public abstract class ItemPart<D extends PartDraft<D>> {

    @Id
    UUID id = VersionedEntity.newId();

    UUID agendaId;
    UUID itemId;

    /** From 1 within the item, among parts of the same kind. */
    int position;

    /** Revision of the agenda in which it last changed; its entity tag is made of it. */
    long revision;

    /** Null in rows from before translations had states. */
    @Convert(converter = TranslationsConverter.class)
    Map<Language, Translation> translations;

    public UUID id() {
        return id;
    }

    public UUID agendaId() {
        return agendaId;
    }

    public UUID itemId() {
        return itemId;
    }

    public long revision() {
        return revision;
    }

    /** Begins its life under an item, still without a position. @param draft cleaned */
    public void begin(Agenda agenda, UUID item, D draft, long version) {
        agendaId = agenda.id();
        itemId = item;
        revision = version;
        write(draft);
        translations = Translations.begun(texts(), agenda.originalLanguage(), draft.translations(), version);
    }

    /** @param draft cleaned @param stated what the writer says of languages */
    public void change(Agenda agenda, D draft, Map<Language, Translation> stated) {
        List<LocalizedText> before = texts();
        Map<Language, Translation> current = translations(agenda);
        write(draft);
        translations = Translations.changed(current, before, texts(), stated, agenda.next());
        revision = agenda.next();
    }

    /** @param version null where its readers see no difference: an order is its item's, not its own */
    public void place(UUID item, int at, Long version) {
        itemId = item;
        position = at;
        revision = version == null ? revision : version;
    }

    /** @param agenda its own: rows from before translations had states take the original language from it */
    Map<Language, Translation> translations(Agenda agenda) {
        return translations == null ? Translations.begun(texts(), agenda.originalLanguage(), null, 1) : translations;
    }

    Map<Language, Translation> shownTranslations(Agenda agenda) {
        return Translations.shown(translations(agenda));
    }

    /** As it would be written anew; the members that a merge patch changes. */
    public abstract D draft();

    abstract void write(D draft);

    /** All texts, null where it lacks one; always in the same order. */
    abstract List<LocalizedText> texts();
}
