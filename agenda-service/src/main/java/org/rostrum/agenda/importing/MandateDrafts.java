package org.rostrum.agenda.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostrum.agenda.importing.CitedInstruments.Key;
import org.rostrum.agenda.importing.reading.plan.InstrumentReference;
import org.rostrum.agenda.importing.reading.plan.PlannedMandate;
import org.rostrum.agenda.mandate.MandateDraft;
import org.rostrum.agenda.mandate.MandateVerb;
import org.rostrum.agenda.mandate.ParagraphNumber;
import org.rostrum.agenda.neighbour.KnownInstrument;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/** Makes of a planned mandate the one that is to be written. */
final class MandateDrafts {

    private static final int MOST_INSTRUMENTS = 20;

    private MandateDrafts() {}

    /** @param known the registry's instruments by what the document calls them */
    static MandateDraft of(PlannedMandate planned, UUID item, Map<Key, KnownInstrument> known, Language language) {
        return new MandateDraft(
                new MandateVerb(planned.verb()),
                TextRules.asPlain(planned.by()),
                addressees(TextRules.asPlain(planned.addressee())),
                planned.instruments().stream()
                        .map(reference -> basis(reference, known))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(MOST_INSTRUMENTS)
                        .toList(),
                text(planned.request(), language),
                text(planned.text(), language),
                List.of(item));
    }

    private static LocalizedText text(String printed, Language language) {
        String plain = TextRules.asPlain(printed);
        return plain.isBlank() ? null : LocalizedText.of(language, plain);
    }

    /** "The expert meeting and other relevant subsidiary bodies" are two; "Drugs and Crime" is one. */
    static List<String> addressees(String printed) {
        return Arrays.stream(printed.split(
                        "(?:,\\s|\\s)and\\s(?=(?:the|other|all|its)\\s)|,\\s(?=(?:the|other|all|its)\\s)"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static MandateDraft.Basis basis(InstrumentReference reference, Map<Key, KnownInstrument> known) {
        return CitedInstruments.key(reference)
                .map(known::get)
                .map(instrument -> new MandateDraft.Basis(instrument.id(), paragraph(reference.paragraph())))
                .orElse(null);
    }

    private static ParagraphNumber paragraph(String printed) {
        try {
            return printed == null ? null : new ParagraphNumber(printed);
        } catch (IllegalArgumentException noSuchParagraph) {
            return null;
        }
    }
}
