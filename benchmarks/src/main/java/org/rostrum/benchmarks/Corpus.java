package org.rostrum.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Documents as a registry has them, made by number alone, so that every part of a benchmark knows the same: symbols of
 * committees, councils and conferences over forty years, titles in one to four languages.
 *
 * <p>Every title has the word "report"; a tenth of them "development"; one in ten thousand "desertification".
 */
final class Corpus {

    static final String IN_EVERY_TITLE = "report";
    static final String COMMON = "development";
    static final String RARE = "desertification";

    /** A document in this many has the rare word, and one the common. */
    static final int RARE_EVERY = 10_000;

    static final int COMMON_EVERY = 10;

    private static final List<String> BODIES = List.of(
            "A/C.1/%d", "A/C.2/%d", "A/C.3/%d", "A/C.4/%d", "A/C.5/%d", "A/C.6/%d", "A/HRC/%d", "A/%d", "ISBA/%d/C");
    private static final List<String> BODIES_BY_YEAR = List.of(
            "S/%d",
            "E/%d",
            "E/CN.4/%d",
            "E/CN.6/%d",
            "E/CN.7/%d",
            "E/CN.15/%d",
            "CAC/COSP/%d",
            "CAC/COSP/EG.1/%d",
            "CTOC/COP/%d",
            "FCCC/SBI/%d",
            "DP/%d",
            "ECE/TRANS/%d",
            "CRPD/CSP/%d");
    private static final List<String> KINDS = List.of("", "", "", "L.", "CRP.", "INF/", "NGO/", "SR.");

    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "en",
                    List.of(
                            "human rights",
                            "the rule of law",
                            "financing",
                            "climate",
                            "disarmament",
                            "trade",
                            "migration",
                            "water",
                            "health",
                            "education",
                            "women",
                            "children",
                            "the oceans",
                            "statistics",
                            "transport"),
            "fr", List.of("droits de l’homme", "l’état de droit", "financement", "climat", "désarmement", "commerce"),
            "ar", List.of("حقوق الإنسان", "سيادة القانون", "التمويل", "المناخ", "نزع السلاح", "التجارة"),
            "zh", List.of("人权", "法治", "筹资", "气候", "裁军", "贸易"));
    private static final Map<String, String> FRAMES = Map.of(
            "en", "Report of the Secretary-General on %s and %s, %d",
            "fr", "Rapport du Secrétaire général sur %s et %s, %d",
            "ar", "تقرير الأمين العام عن %s و%s، %d",
            "zh", "秘书长关于%s和%s的报告，%d");

    private final int documents;

    /** @param documents how many there are, numbered from 0 */
    Corpus(int documents) {
        this.documents = documents;
    }

    int documents() {
        return documents;
    }

    /** Each number has a symbol of its own. */
    String symbol(int number) {
        int series = number % (BODIES.size() + BODIES_BY_YEAR.size());
        int rest = number / (BODIES.size() + BODIES_BY_YEAR.size());
        int period = rest % 40;
        int kind = rest / 40 % KINDS.size();
        int ordinal = rest / 40 / KINDS.size() * KINDS.size() + kind + 1;
        return session(series, period) + "/" + KINDS.get(kind) + ordinal;
    }

    /** The beginning of the symbols of one body in one session: some hundreds or thousands of documents. */
    String prefix(int number) {
        String symbol = symbol(number);
        return symbol.substring(0, symbol.lastIndexOf('/') + 1);
    }

    private static String session(int series, int period) {
        return series < BODIES.size()
                ? BODIES.get(series).formatted(40 + period)
                : BODIES_BY_YEAR.get(series - BODIES.size()).formatted(1984 + period);
    }

    /** By language; English always. */
    Map<String, String> title(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Map<String, String> title = new LinkedHashMap<>();
        title.put("en", english(number, random));
        for (String language : List.of("fr", "ar", "zh")) {
            if (random.nextInt(3) == 0) {
                List<String> subjects = SUBJECTS.get(language);
                title.put(
                        language, FRAMES.get(language).formatted(any(subjects, random), any(subjects, random), number));
            }
        }
        return title;
    }

    private static String english(int number, SplittableRandom random) {
        List<String> subjects = SUBJECTS.get("en");
        String second = number % RARE_EVERY == 0 ? RARE : number % COMMON_EVERY == 0 ? COMMON : any(subjects, random);
        return FRAMES.get("en").formatted(any(subjects, random), second, number);
    }

    private static String any(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
