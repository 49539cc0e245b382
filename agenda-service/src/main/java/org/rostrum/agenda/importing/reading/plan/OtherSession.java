package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * A session of another body, known only because this agenda names it.
 *
 * @param bodyName the longest name printed; no symbol prefix is guessed
 * @param aliases its other names as printed
 * @param sessionWordsAsPrinted "session", "meeting" or both, in the order met
 */
public record OtherSession(
        String bodyName,
        List<String> aliases,
        int ordinal,
        String ordinalWord,
        boolean resumed,
        List<String> sessionWordsAsPrinted) {
    public OtherSession {
        aliases = Lists.copyOf(aliases);
        sessionWordsAsPrinted = Lists.copyOf(sessionWordsAsPrinted);
    }
}
