package org.rostrum.schedule;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** The words that calendars and tables add to the texts of a session, in one of the six languages. */
public final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("wording.words", Locale.of(language.code()));
    }

    public static Words in(Language language) {
        return ALL.get(language);
    }

    /** The words of a key with its values put in. */
    public String say(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }

    /** A text in this language, or the one most people can read. */
    public String best(LocalizedText text) {
        return text.bestFor(language).entries().values().iterator().next();
    }

    public Language language() {
        return language;
    }
}
