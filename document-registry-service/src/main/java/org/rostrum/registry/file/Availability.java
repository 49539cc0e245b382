package org.rostrum.registry.file;

import java.net.URI;
import java.util.List;
import org.rostrum.commons.text.Language;
import org.rostrum.registry.RegistryProblem;

/** A file that there is, as a problem names it. */
public record Availability(Language language, FileFormat format, URI url) {

    static List<Availability> of(List<DocumentFile> files) {
        return files.stream()
                .map(FileView::of)
                .map(file -> new Availability(file.language(), file.format(), file.url()))
                .toList();
    }

    /** 404 with what there is instead. */
    static RuntimeException missing(FileKey key, List<DocumentFile> there) {
        return missing(
                "%s as %s in %s"
                        .formatted(
                                key.symbol().canonical(),
                                key.format().code(),
                                key.language().code()),
                there);
    }

    /** @param what is asked for, within a sentence */
    static RuntimeException missing(String what, List<DocumentFile> there) {
        return RegistryProblem.FILE_NOT_AVAILABLE
                .because("There is no file of %s. %s"
                        .formatted(
                                what,
                                there.isEmpty()
                                        ? "The document has no files at all."
                                        : "The member 'available' lists what there is."))
                .with("available", of(there))
                .build();
    }
}
