package org.rostrum.registry.symbol;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Three-letter codes of countries and areas (ISO 3166-1 alpha-3) in symbols of reports about them. */
final class CountryCodes {
    /** States that issued reports and are no more. */
    private static final Map<String, String> FORMER = Map.of(
            "ANT", "Netherlands Antilles",
            "BUR", "Burma",
            "CSK", "Czechoslovakia",
            "DDR", "German Democratic Republic",
            "SCG", "Serbia and Montenegro",
            "SUN", "Union of Soviet Socialist Republics",
            "YUG", "Yugoslavia",
            "ZAR", "Zaire");

    private static final Map<String, String> NAMES = names();

    private CountryCodes() {}

    static boolean contains(String code) {
        return NAMES.containsKey(code) || FORMER.containsKey(code);
    }

    static String name(String code) {
        return NAMES.getOrDefault(code, FORMER.get(code));
    }

    private static Map<String, String> names() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> Locale.of("", code))
                .collect(Collectors.toUnmodifiableMap(
                        Locale::getISO3Country, place -> place.getDisplayCountry(Locale.ENGLISH)));
    }
}
