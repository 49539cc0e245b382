package org.rostrum.registry.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rostrum.commons.text.Language;

/** Which of the files of a document is meant where not everything is said. */
final class Preference {

    private Preference() {}

    /**
     * @param language null for any
     * @param format null for any
     * @param original the language the text was written in, null where nobody knows
     */
    static Optional<DocumentFile> best(
            List<DocumentFile> files, Language language, FileFormat format, Language original) {
        return files.stream()
                .filter(file -> language == null || file.language == language)
                .filter(file -> format == null || file.format == format)
                .min(Comparator.<DocumentFile>comparingInt(file -> rank(file.language, original))
                        .thenComparing(file -> file.format));
    }

    private static int rank(Language language, Language original) {
        if (language == original) {
            return -2;
        }
        return language == Language.EN ? -1 : language.ordinal();
    }
}
