package org.rostrum.registry.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolSeries;

/** One issued or planned text, known by its symbol. */
@Entity
class Document {

    /** The canonical symbol. */
    @Id
    String symbol;

    @Version
    long version;

    String bodyPrefix;
    String session;
    Integer year;
    String kind;
    String number;
    /** The digits {@link #number} begins with; null where it has none, or more than a series can have. */
    Integer ordinal;

    Modifiers modifiers;
    String base;
    boolean reissued;

    LocalizedText title;
    PrintedTitles titlesAsPrinted;

    @Enumerated(EnumType.STRING)
    DocumentStatus status;

    @Enumerated(EnumType.STRING)
    Distribution distribution;

    @Enumerated(EnumType.STRING)
    Language originalLanguage;

    LocalDate date;
    String author;
    String jobNumber;
    AgendaItems items;
    Releases releases;
    History history;

    /** When the row was last written, by the database's clock. */
    Instant modifiedAt;

    /** Issuer and subject of whoever took the symbol; null where nobody did by the registry's means. */
    String reservedBy;

    /** The agenda items again, for searching. */
    @ElementCollection
    @CollectionTable(name = "document_item", joinColumns = @JoinColumn(name = "symbol"))
    @Column(name = "item")
    Set<String> searchedItems = new HashSet<>();

    protected Document() {
        // for Hibernate
    }

    Document(DocumentSymbol known) {
        symbol = known.canonical();
        bodyPrefix = known.bodyPrefix();
        session = known.session();
        year = known.year();
        kind = known.kind();
        number = known.number();
        int digits = SymbolSeries.leadingDigits(known.number());
        ordinal = digits == 0 ? null : digits;
        modifiers = new Modifiers(known.modifiers());
        base = known.base();
        reissued = known.reissued();
        history = History.NONE;
    }

    /** @param details with a status */
    void describe(DocumentDetails details) {
        title = details.title();
        titlesAsPrinted = new PrintedTitles(details.titlesAsPrinted());
        status = details.status();
        distribution = details.distribution();
        originalLanguage = details.originalLanguage();
        date = details.date();
        author = details.author();
        jobNumber = details.jobNumber();
        items = new AgendaItems(details.items());
        releases = new Releases(details.releases());
        searchedItems.retainAll(details.items());
        searchedItems.addAll(details.items());
    }

    /** Where the document has come to, and how. */
    void moved(Transition.Moved to, String reason, Signature by) {
        status = to.status();
        modifiedAt = by.at();
        history = history.and(by.step(to, reason));
        if (status == DocumentStatus.RESERVED) {
            reservedBy = by.id();
        }
    }

    DocumentDetails details() {
        return new DocumentDetails(
                title,
                titlesAsPrinted.list(),
                status,
                distribution,
                originalLanguage,
                date,
                author,
                jobNumber,
                items.numbers(),
                releases.byLanguage());
    }
}
