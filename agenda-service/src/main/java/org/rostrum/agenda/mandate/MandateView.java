package org.rostrum.agenda.mandate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostrum.commons.text.LocalizedText;

/**
 * A mandate as callers see it.
 *
 * @param verb by which word it was asked: "requested", "called upon"
 * @param by who asked, as printed
 * @param addressees of whom it was asked, as printed
 * @param instruments what it rests on, as the registry called it when the mandate was entered
 * @param request what was asked
 * @param text the sentence as printed
 */
public record MandateView(
        UUID id,
        String verb,
        String by,
        List<String> addressees,
        List<MandateBasis> instruments,
        LocalizedText request,
        LocalizedText text,
        List<TakenUpView> takenUp) {

    /** Where a mandate is taken up. @param item number on the agenda of {@code session} */
    public record TakenUpView(String item, UUID itemId, UUID agenda, UUID session) {}

    /** @param numbers of items by id */
    static MandateView of(Mandate mandate, Map<UUID, String> numbers) {
        return new MandateView(
                mandate.id(),
                mandate.verb,
                mandate.askedBy,
                mandate.addressees.stream().map(Addressee::name).toList(),
                List.copyOf(mandate.instruments),
                mandate.request,
                mandate.text,
                mandate.takenUp.stream()
                        .map(taken -> new TakenUpView(
                                numbers.get(taken.itemId()), taken.itemId(), taken.agendaId(), taken.sessionId()))
                        .toList());
    }
}
