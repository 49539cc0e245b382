package org.rostrum.agenda.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.agenda.importing.reading.plan.CitationType;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.InstrumentReference;
import org.rostrum.agenda.importing.reading.plan.PlannedBody;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;
import org.rostrum.agenda.importing.reading.plan.PlannedMandate;

/** The instruments that a document cites, each once, with what all its citations together say of it. */
final class CitedInstruments {

    /** Longest title and designation that the registry takes. */
    private static final int LONGEST_TITLE = 500;

    private static final int LONGEST_DESIGNATION = 50;

    private final ImportPlan plan;
    private final Map<Key, List<PlannedCitation>> cited = new LinkedHashMap<>();

    private CitedInstruments(ImportPlan plan) {
        this.plan = plan;
    }

    /** What a document calls one instrument: its designation, or the name of a declaration or convention. */
    record Key(String type, String name) {}

    /**
     * An instrument as the document has it.
     *
     * @param type of the registry
     * @param designation null where it has none
     * @param title null where none is printed
     * @param adoptedBy name of the body that adopted it; null where the document does not say
     * @param date of a workplan, when it was approved
     */
    record Cited(Key key, String type, String designation, String title, String adoptedBy, LocalDate date) {}

    static List<Cited> of(ImportPlan plan) {
        CitedInstruments instruments = new CitedInstruments(plan);
        for (PlannedCitation citation : plan.citations()) {
            key(citation).ifPresent(key -> instruments
                    .cited
                    .computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(citation));
        }
        return instruments.cited.entrySet().stream()
                .map(entry -> instruments.described(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Empty for what is no instrument, and for one that is not named. */
    static Optional<Key> key(PlannedCitation citation) {
        return key(citation.type(), citation.designation(), citation.instrument(), citation.title());
    }

    static Optional<Key> key(InstrumentReference reference) {
        return key(reference.type(), reference.designation(), reference.instrument(), null);
    }

    private static Optional<Key> key(CitationType type, String designation, String instrument, String title) {
        String kind =
                switch (type) {
                    case RESOLUTION, DECISION, DECLARATION, WORKPLAN -> type.name();
                    case CONVENTION_ARTICLE, CONVENTION_CHAPTER -> "CONVENTION";
                    case EARLIER_MEETING, SPECIAL_SESSION, APPROVAL, NOTE_VERBALE -> null;
                };
        String name = Stream.of(designation, instrument, type == CitationType.WORKPLAN ? title : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean tooLong = designation != null && designation.length() > LONGEST_DESIGNATION;
        return kind == null || name == null || tooLong ? Optional.empty() : Optional.of(new Key(kind, name));
    }

    private Cited described(Key key, List<PlannedCitation> citations) {
        PlannedCitation first = citations.getFirst();
        // The title of an article or chapter is not the convention's.
        String printed = key.type().equals("CONVENTION")
                ? null
                : citations.stream()
                        .map(PlannedCitation::title)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        String title = first.designation() == null && printed == null ? key.name() : printed;
        return new Cited(
                key,
                key.type(),
                first.designation(),
                title == null ? null : shortened(title.replaceFirst("^(?:[Tt]he|[Aa]) ", "")),
                citations.stream()
                        .map(this::adoptedBy)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                first.type() == CitationType.WORKPLAN ? first.startDate() : null);
    }

    private String adoptedBy(PlannedCitation citation) {
        if (citation.type() == CitationType.WORKPLAN || citation.by() == null) {
            return null;
        }
        return citation.by().equals("its")
                ? whoseMandate(citation).map(this::bodyCalled).orElse(null)
                : bodyCalled(citation.by());
    }

    /** "In its resolution 9/2, the Conference directed": it is the resolution of who asks by it. */
    private Optional<String> whoseMandate(PlannedCitation citation) {
        return plan.mandates().stream()
                .filter(mandate -> mandate.item().equals(citation.item())
                        && mandate.annotationParagraph() == citation.annotationParagraph()
                        && mandate.instruments().stream()
                                .anyMatch(reference -> Objects.equals(reference.designation(), citation.designation())))
                .map(PlannedMandate::by)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** "The Conference" is the one of the two bodies in the masthead that has the word in its name. */
    private String bodyCalled(String printed) {
        String word = printed.replaceFirst("^(?i:the) ", "");
        List<String> named = Stream.of(plan.session().body(), plan.session().parentBody())
                .filter(Objects::nonNull)
                .map(PlannedBody::name)
                .filter(name -> name != null && (" " + name + " ").contains(" " + word + " "))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        // Of several or none, only a full name tells which body is meant.
        return word.contains(" ") ? word : null;
    }

    private static String shortened(String title) {
        String capitalized = Character.toUpperCase(title.charAt(0)) + title.substring(1);
        return capitalized.length() <= LONGEST_TITLE ? capitalized : capitalized.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
