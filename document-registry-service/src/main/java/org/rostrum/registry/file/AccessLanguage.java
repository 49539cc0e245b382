package org.rostrum.registry.file;

import java.util.Locale;
import java.util.Optional;
import org.rostrum.commons.text.Language;

/**
 * A language as the addresses of the public document system name it: by code ({@code en}), by name ({@code English}), or
 * by the letter of the United Nations ({@code E}).
 */
final class AccessLanguage {

    private AccessLanguage() {}

    static Optional<Language> of(String written) {
        return Optional.ofNullable(
                switch (written.strip().toLowerCase(Locale.ROOT)) {
                    case "a", "ar", "arabic" -> Language.AR;
                    case "c", "zh", "chinese" -> Language.ZH;
                    case "e", "en", "english" -> Language.EN;
                    case "f", "fr", "french" -> Language.FR;
                    case "r", "ru", "russian" -> Language.RU;
                    case "s", "es", "spanish" -> Language.ES;
                    default -> null;
                });
    }
}
