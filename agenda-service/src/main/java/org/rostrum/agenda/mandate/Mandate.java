package org.rostrum.agenda.mandate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** Who was asked to do what by which paragraph of which instrument, and the items under which it is taken up. */
@Entity
public class Mandate extends VersionedEntity {

    private static final int BATCH = 200;

    String verb;
    String askedBy;
    LocalizedText request;
    LocalizedText text;

    /** {@link MandateIdentity}. */
    byte[] digest;

    @ElementCollection
    @CollectionTable(name = "mandate_instrument", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    List<MandateBasis> instruments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mandate_addressee", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    List<Addressee> addressees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mandate_item", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    List<TakenUp> takenUp = new ArrayList<>();

    boolean isTakenUpUnder(UUID item) {
        return takenUp.stream().anyMatch(taken -> taken.itemId().equals(item));
    }

    MandateDraft draft() {
        return new MandateDraft(
                new MandateVerb(verb),
                askedBy,
                addressees.stream().map(Addressee::name).toList(),
                instruments.stream()
                        .map(basis -> new MandateDraft.Basis(
                                basis.instrument(),
                                basis.paragraph() == null ? null : new ParagraphNumber(basis.paragraph())))
                        .toList(),
                request,
                text,
                takenUp.stream().map(TakenUp::itemId).toList());
    }
}
