package org.rostrum.registry.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A document as it is shown alone.
 *
 * @param history how it came to where it is
 * @param family the documents of the same base, itself included; left out unless asked for
 */
public record SingleDocument(
        @JsonUnwrapped DocumentView view,
        List<DocumentStep> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) DocumentFamily family) {

    static SingleDocument of(Document document) {
        return new SingleDocument(DocumentView.of(document), document.history.steps(), null);
    }

    SingleDocument with(DocumentFamily known) {
        return new SingleDocument(view, history, known);
    }

    public String symbol() {
        return view.symbol();
    }
}
