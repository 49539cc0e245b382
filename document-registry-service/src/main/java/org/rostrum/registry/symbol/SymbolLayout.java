package org.rostrum.registry.symbol;

import java.util.Optional;
import java.util.Set;

/**
 * In which order, and with which signs between them, the parts of a symbol are usually printed (guide "UN Document
 * Symbols", Dag Hammarskjöld Library; the mastheads of the series named here).
 */
final class SymbolLayout {

    /** Kinds that come before session or year: {@code A/RES/73/195}, {@code ST/SGB/2023/1}. */
    private static final Set<String> AHEAD =
            Set.of("RES", "DEC", "PRST", "SGB", "AI", "IC", "REP", "NOTE", "ML", "TP", "ARR", "IRR", "TRR", "CORE");

    /** Kinds that a stroke, not a dot, divides from the number: {@code E/2023/NGO/5}. */
    private static final Set<String> STROKE = Set.of(
            "NGO",
            "INF",
            "NI",
            "G",
            "GC",
            "BP",
            "INFORMAL",
            "CPD",
            "DCP",
            "CCP",
            "CO",
            "COAR",
            "Q",
            "QPR",
            "RQ",
            "FCO",
            "AGENDA",
            "CIRC");

    /** Series that print a dot also where others print a stroke. */
    private static final Set<String> OF_DOTS = Set.of("FCCC", "TRADE", "CD", "LC", "E/CEPAL");

    /** Series that print {@code INF.1}, and other kinds as all do. */
    private static final Set<String> INF_OF_DOTS = Set.of("ICC-ASP", "TD");

    /** Bodies whose session once stood behind a dot, {@code E/ECA/CM.37/9}, and is now between strokes. */
    private static final Set<String> SESSION_OF_STROKES = Set.of("E/ECA/CM");

    private SymbolLayout() {}

    /** A text that may or may not be a symbol: it has to be read again. */
    static String write(DocumentSeries series, int number) {
        String body = series.bodyPrefix();
        String time = series.session() != null
                ? series.session()
                : series.year() == null ? null : series.year().toString();
        if (series.runsOn()) {
            return body + "/" + series.kind() + "/" + number + (time == null ? "" : " (" + time + ")");
        }
        Optional<WordRule> rule = series.kind() == null ? Optional.empty() : SymbolWords.find(series.kind(), body);
        String kind = series.kind() == null ? null : rule.map(WordRule::word).orElse(series.kind());
        boolean dots = isOf(OF_DOTS, body) || "INF".equals(kind) && isOf(INF_OF_DOTS, body);
        if (rule.filter(r -> r.role() == WordRule.Role.YEAR_KIND).isPresent() && series.year() != null) {
            return body + "/" + kind + "." + time + "/" + number;
        }
        boolean capitals = kind != null && kind.equals(series.kind());
        if (capitals && AHEAD.contains(kind)) {
            return body + "/" + kind + (time == null ? "" : "/" + time) + "/" + number;
        }
        String start = withTime(series, time);
        if (kind == null) {
            return start + "/" + number;
        }
        boolean stroke = kind.startsWith("SER.") || STROKE.contains(kind) && !dots;
        return start + "/" + kind + (stroke ? "/" : ".") + number;
    }

    private static boolean isOf(Set<String> all, String body) {
        return all.stream().anyMatch(series -> body.equals(series) || body.startsWith(series + "/"));
    }

    /** Where session or year stand: after the body, within its last part (UNEP/EA.5), or after the first (ISBA/28/C). */
    private static String withTime(DocumentSeries series, String time) {
        String body = series.bodyPrefix();
        if (time == null) {
            return body;
        }
        int stroke = body.lastIndexOf('/');
        String above = stroke < 0 ? "" : body.substring(0, stroke);
        WordRule.Role role = SymbolWords.find(body.substring(stroke + 1), above)
                .map(WordRule::role)
                .orElse(WordRule.Role.BODY);
        boolean within =
                series.session() != null ? role == WordRule.Role.SESSION_BODY : role == WordRule.Role.YEAR_BODY;
        if (within && !SESSION_OF_STROKES.contains(body)) {
            return body + "." + time;
        }
        if (body.startsWith("ISBA/")) {
            return "ISBA/" + time + body.substring("ISBA".length());
        }
        return body + "/" + (body.equals("LC") && series.session() != null ? "SES." : "") + time;
    }
}
