package org.rostrum.agenda;

import org.rostrum.web.ProblemType;

/** The problems that only the agenda service has. */
public enum AgendaProblem implements ProblemType {
    AGENDA_EXISTS("agenda-exists", 409, "The session has an agenda already"),
    IMPORT_IN_PROGRESS("import-in-progress", 409, "The import is being applied"),
    STILL_REFERRED_TO("still-referred-to", 409, "Other things still point to it"),
    DOCUMENTS_MISSING("documents-missing", 409, "Documents that the agenda lists do not exist"),
    ADOPTED_AGENDA("adopted-agenda", 409, "The agenda has been adopted"),
    REMOVED("removed", 410, "It has been removed from the agenda"),
    ITEM_NUMBERS_CLASH("item-numbers-clash", 422, "Two items have the same number"),
    PLAN_MISTAKES("plan-mistakes", 400, "The plan cannot be applied like this"),
    IMPORT_APPLIED("import-applied", 409, "The import has been applied"),
    JOINT_CONSIDERATION_EXISTS("joint-consideration-exists", 409, "The items are considered together already"),
    MANDATE_EXISTS("mandate-exists", 409, "The mandate is there already"),
    UNKNOWN_INSTRUMENT("unknown-instrument", 422, "There is no such instrument"),
    BODY_MISMATCH("body-mismatch", 422, "The session is of another body"),
    SAME_SESSION("same-session", 422, "Both items are of one session"),
    UNKNOWN_SESSION("unknown-session", 422, "There is no such session"),
    UNKNOWN_ITEM("unknown-item", 422, "There is no such agenda item"),
    ITEM_BELOW_ITSELF("item-below-itself", 422, "An item cannot be below itself"),
    AGENDA_TOO_LARGE("agenda-too-large", 422, "The agenda would be larger than agendas are"),
    NUMBERS_EXHAUSTED("numbers-exhausted", 422, "The scheme has no number left"),
    TEXT_TOO_LONG("text-too-long", 422, "A text is longer than is taken"),
    UNACCEPTABLE_TEXT("unacceptable-text", 422, "A text has something that no text of an agenda may have"),
    TRANSLATION_MISTAKE("translation-mistake", 422, "What is said of translations does not fit the texts"),
    UNREADABLE_DOCUMENT("unreadable-document", 422, "The document cannot be read as an annotated agenda"),
    IMPORT_REFUSED("import-refused", 422, "A service refused a step of the import"),
    NEIGHBOUR_UNAVAILABLE("neighbour-unavailable", 503, "A service that is needed gives no answer");

    private final Kind kind;

    AgendaProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
