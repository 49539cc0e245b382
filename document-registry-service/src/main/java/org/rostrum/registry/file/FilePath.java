package org.rostrum.registry.file;

import java.util.Arrays;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.web.WebProblem;

/** Reads the part of a file's address that stands before the symbol. */
final class FilePath {

    private FilePath() {}

    /** @throws RuntimeException 404 for a language or format that no file has */
    static FileKey key(String language, String format, DocumentSymbol symbol) {
        Language known = Arrays.stream(Language.values())
                .filter(one -> one.code().equals(language))
                .findFirst()
                .orElseThrow(() -> WebProblem.NOT_FOUND
                        .because("'%s' is none of the languages of files. It is written in small letters."
                                .formatted(language))
                        .with("languages", Language.values())
                        .build());
        FileFormat kept = FileFormat.named(format).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("'%s' is none of the formats of files. It is written in small letters.".formatted(format))
                .with("formats", FileFormat.values())
                .build());
        return new FileKey(symbol, known, kept);
    }
}
