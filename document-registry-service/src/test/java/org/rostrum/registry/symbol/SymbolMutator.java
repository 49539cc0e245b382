package org.rostrum.registry.symbol;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes texts that are nearly symbols, by a seed: real symbols, look-alikes and typed variants with pieces put in, left
 * out, doubled, exchanged and joined, up to and past the longest text that is read.
 */
final class SymbolMutator {

    private static final List<String> PIECES = List.of(
            " and ",
            " to ",
            "-",
            "\u2013",
            ", ",
            "; ",
            "/",
            "//",
            ".",
            "..",
            "(",
            ")",
            "(III)",
            " A and B (XXX)",
            "[A-C]",
            " A-D",
            " (Part I) and (Part II)",
            " (Part I)",
            " (Vol. II)",
            "(Resumption 1)",
            "*",
            "**",
            "/*",
            "/Add.1",
            "/Rev.",
            "/Corr.2",
            "/Summary",
            "/Supp.1",
            "/-*",
            "/Amend.1/",
            "S-27",
            "ES-10",
            "HRC/S-",
            "/73/",
            "/1995/",
            "1",
            "0",
            "99999999999",
            "a",
            "A",
            "IV",
            "XXIX",
            " ",
            "\u00A0",
            "\t",
            "\n",
            "\u00B9",
            "\u0660",
            "\u00DF",
            "\u0130",
            "\u200E",
            "\uFF0F",
            "\u2044",
            "%2F",
            "%252F",
            "https://undocs.org/",
            "http://",
            "?",
            "#",
            ":verb",
            " p. 5",
            "para. 3",
            ".pdf",
            "doc. ",
            "document ",
            "resolution ",
            "V.23-12345",
            "GE.23-",
            "*2312345*",
            "Sales No. ",
            "\u548C",
            " \u0438 ",
            "UNEP(DEPI)/MED WG.",
            "E.22.IV.1",
            "\"",
            "\u201C",
            "[",
            "]",
            "\uD835\uDC00",
            "\uD800",
            "\u0000",
            "\u0301");

    private static final String ANY = " ./-()*0123456789AaBbCcIVXlsrevaddcorrpartS,;:&–%\u00B2\u4E2D\u0634\uD83D\uDE00";

    private final List<String> seeds;
    private final SplittableRandom random;

    SymbolMutator(List<String> seeds, long seed) {
        this.seeds = seeds;
        this.random = new SplittableRandom(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder(any(seeds));
        int changes = random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            change(text);
        }
        if (random.nextInt(200) == 0) {
            repeat(text);
        }
        return text.toString();
    }

    private void change(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(5));
        switch (random.nextInt(7)) {
            case 0 -> text.insert(at, any(PIECES));
            case 1 -> text.delete(at, to);
            case 2 -> text.insert(at, text.substring(at, to));
            case 3 -> text.insert(at, ANY.charAt(random.nextInt(ANY.length())));
            case 4 -> text.replace(at, to, any(PIECES));
            case 5 -> text.append(random.nextBoolean() ? " and " : ", ").append(any(seeds));
            default -> text.replace(at, text.length(), tail(any(seeds)));
        }
    }

    private String tail(String seed) {
        return seed.substring(random.nextInt(seed.length() + 1));
    }

    /** One piece over and over, about as long as is read: where time that is not linear would show. */
    private void repeat(StringBuilder text) {
        String piece = random.nextBoolean() ? any(PIECES) : any(seeds);
        int length = random.nextInt(SymbolReader.MAX_INPUT + 100);
        while (text.length() < length) {
            text.append(piece);
        }
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
