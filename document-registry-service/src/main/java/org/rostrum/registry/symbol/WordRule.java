package org.rostrum.registry.symbol;

import java.util.List;
import java.util.Optional;

/** One row of {@code words.tsv}: what a word between the strokes stands for. */
record WordRule(String word, Role role, List<String> under, Optional<String> meaning) {

    enum Role {
        BODY,
        /** The number after the dot is the session: {@code EA.5}. */
        SESSION_BODY,
        /** The number after the dot is the year: {@code EB.2023}. */
        YEAR_BODY,
        /** A session by another word: {@code EX(68)}, {@code SES.39}. */
        SESSION,
        KIND,
        /** The number after the dot is the year: {@code PUB.2019}. */
        YEAR_KIND,
        /** A kind named by its letter: {@code SER.A}. */
        SERIES_KIND,
        /** The kind where it comes last, else a body: {@code WP.29}. */
        BODY_OR_KIND,
        MODIFIER,
        /** A part, in parentheses. */
        SUFFIX,
        /** Known, but neither body nor kind. */
        QUALIFIER
    }

    /** How closely the rule fits below a body; negative where it does not. */
    int fit(String bodyPrefix) {
        int best = -1;
        for (String series : under) {
            if (series.equals("*")) {
                best = Math.max(best, 0);
            } else if (series.equals("^")) {
                best = bodyPrefix.isEmpty() ? 1 : best;
            } else if (bodyPrefix.equals(series) || bodyPrefix.startsWith(series + "/")) {
                best = Math.max(best, series.length());
            }
        }
        return best;
    }
}
