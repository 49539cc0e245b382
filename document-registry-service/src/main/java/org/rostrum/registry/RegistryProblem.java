package org.rostrum.registry;

import org.rostrum.web.ProblemType;

/** The problems of the document registry. */
public enum RegistryProblem implements ProblemType {
    NOT_A_SYMBOL("not-a-symbol", 400, "The text does not name one document symbol"),
    NOT_CANONICAL("symbol-not-canonical", 400, "The symbol is spelled otherwise"),
    MOVE_NOT_ALLOWED("document-move-not-allowed", 409, "The document cannot make this step from where it is"),
    STATUS_BY_ACTION("status-by-action", 409, "The status of this document is changed by an action"),
    SYMBOL_RELEASED("symbol-released", 409, "The symbol was given back and is never used again"),
    NOT_YOUR_ALLOCATION("not-your-allocation", 403, "Somebody else was given this symbol"),
    SYMBOL_NOT_POSSIBLE("symbol-not-possible", 422, "These parts make no symbol"),
    BODY_EXISTS("body-exists", 409, "The body is there already"),
    UNKNOWN_PARENT("unknown-parent", 422, "There is no such parent body"),
    CIRCULAR_PARENT("circular-parent", 422, "A body cannot be above itself"),
    INSTRUMENT_EXISTS("instrument-exists", 409, "The instrument is there already"),
    INSTRUMENT_CITED("instrument-cited", 409, "The instrument is cited"),
    UNKNOWN_INSTRUMENT("unknown-instrument", 422, "There is no such instrument"),
    UNKNOWN_BODY("unknown-body", 422, "There is no such body"),
    DOCUMENT_HAS_FILES("document-has-files", 409, "The document has files"),
    FILE_NOT_AVAILABLE("file-not-available", 404, "The document is not there in this language or format"),
    FILE_OF_ANOTHER_FORMAT("file-of-another-format", 415, "The file is of another format than its address says"),
    FILE_EMPTY("file-empty", 422, "The file is empty"),
    DIGEST_MISMATCH("digest-mismatch", 422, "The file is not the one whose digest was sent"),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The file ends before the range begins"),
    CITATION_EXISTS("citation-exists", 409, "The citation is there already"),
    INDEX_NOT_READY("index-not-ready", 503, "The index of titles is being built");

    private final Kind kind;

    RegistryProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
