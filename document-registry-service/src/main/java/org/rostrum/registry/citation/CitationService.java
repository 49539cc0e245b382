package org.rostrum.registry.citation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.page.Page;
import org.rostrum.commons.page.PageRequest;
import org.rostrum.commons.persistence.DatabaseConflicts;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.OneSymbol;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.instrument.Instruments;

/** Enters and removes citations, each in one transaction with its row in the change log. */
@ApplicationScoped
class CitationService {

    private static final String TYPE = "citation";

    private final Citations citations;
    private final Instruments instruments;
    private final ChangeLog changes;
    private final BodyAuthority authority;
    private final Conditions conditions;

    CitationService(
            Citations citations,
            Instruments instruments,
            ChangeLog changes,
            BodyAuthority authority,
            Conditions conditions) {
        this.citations = citations;
        this.instruments = instruments;
        this.changes = changes;
        this.authority = authority;
        this.conditions = conditions;
    }

    @Transactional
    Page<CitationView> list(CitationFilter filter, PageRequest page) {
        UUID after = page.position(UUID::fromString).orElse(null);
        return Page.cut(citations.page(filter, after, page.rowsToRead()), page.limit(), one -> one.id()
                        .toString())
                .map(CitationView::of);
    }

    /** The caller must be allowed to work for the body of the citing document: see {@link BodyAuthority}. */
    @Transactional
    Citation create(CitationDetails details) {
        Citation citation = read(details);
        citations.persist(citation);
        try {
            citations.flush();
        } catch (PersistenceException failure) {
            throw DatabaseConflicts.isDuplicate(failure) ? exists(citation) : failure;
        }
        changes.created(TYPE, citation.id(), CitationView.of(citation));
        return citation;
    }

    @Transactional
    void delete(UUID id) {
        Citation citation = citations.require(id);
        authority.require(OneSymbol.of(citation.citing).bodyPrefix());
        conditions.requireMatch(citation.version());
        changes.deleted(TYPE, id, CitationView.of(citation));
        citations.delete(citation);
        citations.flush();
    }

    private Citation read(CitationDetails details) {
        var citing = OneSymbol.of(details.citing());
        if (details.instrument() == null) {
            return Citation.ofDocument(citing, OneSymbol.of(details.cited()), details.provision(), details.asPrinted());
        }
        if (instruments.findById(details.instrument()) == null) {
            throw RegistryProblem.UNKNOWN_INSTRUMENT
                    .because("There is no instrument %s. Enter it first with POST /v1/instruments."
                            .formatted(details.instrument()))
                    .with("instrument", details.instrument())
                    .build();
        }
        return Citation.ofInstrument(citing, details.instrument(), details.provision(), details.asPrinted());
    }

    /** The failed transaction can read no more, so the one that is there is looked up in one of its own. */
    private RuntimeException exists(Citation citation) {
        UUID same = QuarkusTransaction.requiringNew()
                .call(() -> citations.findSame(citation).map(Citation::id).orElse(null));
        return RegistryProblem.CITATION_EXISTS
                .because("%s cites this already: see /v1/citations/%s.".formatted(citation.citing, same))
                .with("citation", same)
                .build();
    }
}
