package org.rostrum.registry.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.web.WebProblem;

/** The table of documents. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, String> {

    /** @throws RuntimeException 404 if there is none */
    Document require(DocumentSymbol symbol) {
        return findByIdOptional(symbol.canonical()).orElseThrow(() -> WebProblem.NOT_FOUND
                .because("The registry has no document %s. PUT with If-None-Match: * enters it."
                        .formatted(symbol.canonical()))
                .build());
    }

    /** In the order of their symbols. */
    List<Document> page(DocumentFilter filter, String after, int rows) {
        DocumentQuery query = DocumentQuery.of(filter, after);
        return find(query.text(), query.values()).page(0, rows).list();
    }
}
