package org.rostrum.registry.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;
import org.rostrum.registry.symbol.DocumentSymbol;

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
    Modifiers modifiers;
    String base;
    boolean reissued;

    LocalizedText title;
    PrintedTitles titlesAsPrinted;
    String titleWords;

    @Enumerated(EnumType.STRING)
    DocumentStatus status;

    @Enumerated(EnumType.STRING)
    Distribution distribution;

    @Enumerated(EnumType.STRING)
    Language originalLanguage;

    LocalDate date;
    String author;
    String jobNumber;

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
        modifiers = new Modifiers(known.modifiers());
        base = known.base();
        reissued = known.reissued();
    }

    void describe(DocumentDetails details) {
        title = details.title();
        titlesAsPrinted = new PrintedTitles(details.titlesAsPrinted());
        titleWords = details.titleWords();
        status = details.status();
        distribution = details.distribution();
        originalLanguage = details.originalLanguage();
        date = details.date();
        author = details.author();
        jobNumber = details.jobNumber();
    }

    DocumentDetails details() {
        return new DocumentDetails(
                title, titlesAsPrinted.list(), status, distribution, originalLanguage, date, author, jobNumber);
    }
}
