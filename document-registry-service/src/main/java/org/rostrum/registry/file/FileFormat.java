package org.rostrum.registry.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of language versions, in the order in which one is taken where nobody says which. */
public enum FileFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Word 97–2003. */
    DOC("application/msword"),
    EPUB("application/epub+zip"),
    HTML("text/html"),
    /** Akoma Ntoso. */
    AKN("application/akn+xml"),
    XML("application/xml"),
    MD("text/markdown"),
    TXT("text/plain");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Lower case, as it stands in JSON, in addresses and behind the dot of a file name. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is UTF-8 and nothing but text. */
    boolean isPlainText() {
        return this == HTML || this == MD || this == TXT;
    }

    /** As an answer names it. */
    String contentType() {
        return isPlainText() ? mediaType + ";charset=UTF-8" : mediaType;
    }

    public static Optional<FileFormat> named(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(FileFormat::code).toList();
    }
}
