package org.rostrum.agenda.mandate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A filter as the database is asked for it. Conditions on an instrument and its paragraph hold of one and the same. */
final class MandateQuery {

    private static final String ONE_OF = "exists (select 1 from Mandate same join same.%s %s%s where same = mandate%s)";

    private final List<String> onBasis = new ArrayList<>();
    private final List<String> onItem = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    MandateQuery instrument(UUID id) {
        return on(onBasis, "basis.instrument = :instrument", "instrument", id);
    }

    MandateQuery designation(String designation) {
        return on(onBasis, "basis.designation = :designation", "designation", designation);
    }

    MandateQuery paragraph(String paragraph) {
        return on(onBasis, "basis.paragraph = :paragraph", "paragraph", paragraph);
    }

    MandateQuery verb(String verb) {
        return on(conditions, "mandate.verb = :verb", "verb", verb);
    }

    MandateQuery session(UUID session) {
        return on(onItem, "taken.sessionId = :session", "session", session);
    }

    MandateQuery agenda(UUID agenda) {
        return on(onItem, "taken.agendaId = :agenda", "agenda", agenda);
    }

    MandateQuery item(UUID item) {
        return on(onItem, "taken.itemId = :item", "item", item);
    }

    MandateQuery itemNumber(String number) {
        return on(onItem, "item.number = :number", "number", number);
    }

    /** @param folded words, see {@link MandateIdentity#folded} */
    MandateQuery addressee(String folded) {
        String pattern = "%" + folded.replaceAll("([!%_])", "!$1") + "%";
        return on(
                conditions,
                ONE_OF.formatted("addressees", "addressee", "", " and addressee.folded like :addressee escape '!'"),
                "addressee",
                pattern);
    }

    /** It adopted the instrument, or the mandate is taken up on an agenda of its session. */
    MandateQuery body(UUID body) {
        return on(
                conditions,
                "(" + ONE_OF.formatted("instruments", "adopted", "", " and adopted.body = :body") + " or "
                        + ONE_OF.formatted(
                                "takenUp",
                                "onAgenda",
                                " join Agenda agenda on agenda.id = onAgenda.agendaId",
                                " and agenda.body = :body")
                        + ")",
                "body",
                body);
    }

    String text(UUID after) {
        List<String> all = new ArrayList<>(conditions);
        if (!onBasis.isEmpty()) {
            all.add(ONE_OF.formatted("instruments", "basis", "", " and " + String.join(" and ", onBasis)));
        }
        if (!onItem.isEmpty()) {
            all.add(ONE_OF.formatted(
                    "takenUp",
                    "taken",
                    " join AgendaItem item on item.id = taken.itemId",
                    " and " + String.join(" and ", onItem)));
        }
        if (after != null) {
            all.add("mandate.id > :after");
        }
        return "from Mandate mandate" + (all.isEmpty() ? "" : " where " + String.join(" and ", all))
                + " order by mandate.id";
    }

    Map<String, Object> values(UUID after) {
        Map<String, Object> all = new HashMap<>(values);
        if (after != null) {
            all.put("after", after);
        }
        return all;
    }

    private MandateQuery on(List<String> where, String condition, String name, Object value) {
        where.add(condition);
        values.put(name, value);
        return this;
    }
}
