package org.rostrum.agenda.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * One paragraph as HTML of a small subset: {@code em}, {@code strong}, {@code sup}, {@code sub}, {@code br}, links
 * ({@code a href} to http, https or mailto) and citations ({@code cite}). Everything else is taken away: what encloses
 * text leaves the text, scripts and styles go whole.
 *
 * @param html safe to be put into a page as it is; {@code &}, {@code <}, {@code >} are written as entities, nothing else is
 * @param plain what a reader sees
 * @param citations in order
 */
public record RichText(String html, String plain, List<TextCitation> citations) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SYMBOL = Pattern.compile("[!-~ ]{1,150}");
    private static final Pattern UNIT = Pattern.compile("[A-Z_]{1,30}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z(). ]{1,50}");

    public RichText {
        citations = List.copyOf(citations);
    }

    /** Reads HTML as it came and keeps what the subset has; what is clean already stays as it is. */
    public static RichText clean(String html) {
        RichTextWriter writer = new RichTextWriter();
        HtmlSanitizer.sanitize(html, policy(writer), BlocksApart::new);
        return new RichText(writer.html().strip(), writer.plain().strip(), writer.citations());
    }

    /** The same words as HTML. @param text without any markup */
    public static String ofPlain(String text) {
        return RichTextWriter.escaped(UnfitCharacter.removedFrom(text)).strip();
    }

    private static HtmlSanitizer.Policy policy(HtmlStreamEventReceiver receiver) {
        return new HtmlPolicyBuilder()
                .allowElements("em", "strong", "sup", "sub", "br", "cite")
                .allowElements((name, attributes) -> "em", "i")
                .allowElements((name, attributes) -> "strong", "b")
                .allowElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .onElements("a")
                .allowAttributes("data-instrument")
                .matching(ID)
                .onElements("cite")
                .allowAttributes("data-document")
                .matching(SYMBOL)
                .onElements("cite")
                .allowAttributes("data-unit")
                .matching(UNIT)
                .onElements("cite")
                .allowAttributes("data-number")
                .matching(NUMBER)
                .onElements("cite")
                .build(receiver);
    }

    /** The attributes of a citation by what they say. */
    static Map<String, String> attributes(List<String> namesAndValues) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            found.put(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
        return found;
    }
}
