package org.rostrum.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A human text as it is compared and searched: small letters, one spelling of each character, single spaces. */
public final class FoldedText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private FoldedText() {}

    /**
     * Folds case by way of capitals, which brings ß and SS together, and compatibility forms by NFKC (Unicode Standard
     * Annex #15). The result may be longer than {@code text}.
     */
    public static String of(String text) {
        String capitals = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String small = Normalizer.normalize(capitals.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return SPACES.matcher(small).replaceAll(" ").strip();
    }
}
