package org.rostrum.registry.symbol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A pasted address of the public document system: the symbol is its path ({@code undocs.org/en/A/78/251}) or one of its
 * parameters ({@code …/access?s=A/78/251&l=en}).
 */
final class PastedAddress {
    private static final Set<String> PARAMETERS = Set.of("symbol", "s", "ds", "finalsymbol");
    private static final Set<String> LANGUAGES = Set.of("ar", "zh", "en", "fr", "ru", "es", "de");
    private static final Set<String> SYMBOL_IN_PATH = Set.of("undocs.org", "www.undocs.org", "docs.un.org");

    private PastedAddress() {}

    static boolean isAddress(TypedText text) {
        return text.standsAt(0, "http://") || text.standsAt(0, "https://") || isDocumentHost(host(text, 0));
    }

    static TypedText symbolOf(TypedText text) {
        int scheme = text.standsAt(0, "https://") ? 8 : text.standsAt(0, "http://") ? 7 : 0;
        String host = host(text, scheme);
        if (!isDocumentHost(host)) {
            throw Misreading.notASymbol(
                    text.origin(scheme), "This is an address of another site than the United Nations' documents.");
        }
        int path = scheme + host.length();
        int end = text.indexOf('#', path) < 0 ? text.length() : text.indexOf('#', path);
        int query = text.indexOf('?', path);
        if (query >= 0 && query < end) {
            for (int from = query + 1; from < end; ) {
                int amp = text.indexOf('&', from);
                int to = amp < 0 || amp > end ? end : amp;
                int equals = text.indexOf('=', from);
                if (equals > 0 && equals < to && PARAMETERS.contains(lower(text.text(from, equals)))) {
                    return decoded(text.slice(equals + 1, to), true);
                }
                from = to + 1;
            }
            end = query;
        }
        int from = path + 1;
        int stroke = text.indexOf('/', from);
        if (stroke > 0 && LANGUAGES.contains(lower(text.text(from, stroke)))) {
            from = stroke + 1;
        }
        if (!SYMBOL_IN_PATH.contains(host) || from >= end) {
            throw Misreading.notASymbol(
                    text.origin(path), "This address of the United Nations names no symbol. Give the symbol itself.");
        }
        return decoded(text.slice(from, end), false);
    }

    private static String host(TypedText text, int from) {
        int end = from;
        while (TypedText.isLetter(text.at(end)) || text.at(end) == '.' || text.at(end) == '-') {
            end++;
        }
        return lower(text.text(from, end));
    }

    private static boolean isDocumentHost(String host) {
        return SYMBOL_IN_PATH.contains(host) || host.endsWith(".un.org") || host.equals("un.org");
    }

    /** Percent encoding taken off, as far as it hides plain characters. */
    private static TypedText decoded(TypedText text, boolean query) {
        int[] characters = new int[text.length()];
        int[] origins = new int[text.length() + 1];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.at(i);
            origins[length] = text.origin(i);
            if (c == '%' && hex(text.at(i + 1)) >= 0 && hex(text.at(i + 2)) >= 0) {
                c = hex(text.at(i + 1)) * 16 + hex(text.at(i + 2));
                i += 2;
            } else if (c == '+' && query) {
                c = ' ';
            }
            characters[length++] = c == '\\' ? '/' : c;
        }
        origins[length] = text.origin(text.length());
        return new TypedText(Arrays.copyOf(characters, length), Arrays.copyOf(origins, length + 1)).trimmed();
    }

    private static int hex(int c) {
        return c < 0 || c > 127 ? -1 : Character.digit(c, 16);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
