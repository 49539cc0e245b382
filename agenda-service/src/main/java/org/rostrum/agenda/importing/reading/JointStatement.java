package org.rostrum.agenda.importing.reading;

import java.util.List;
import org.rostrum.agenda.importing.reading.plan.SourceLine;

/** One sentence's word on one other session: items of this agenda, items of that one. */
record JointStatement(
        List<String> items,
        List<String> otherItems,
        String bodyName,
        int ordinal,
        String ordinalWord,
        boolean resumed,
        String sessionWord,
        int line,
        SourceLine source) {}
