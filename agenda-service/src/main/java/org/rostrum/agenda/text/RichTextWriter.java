package org.rostrum.agenda.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the policy lets through. The sanitiser's own renderer would write every apostrophe as an entity; a text
 * stays as it was typed but for {@code & < >}, and {@code "} within attributes, which always stand in double quotes. A
 * citation within a citation is part of its words.
 */
final class RichTextWriter implements HtmlStreamEventReceiver {

    private static final String BREAK = "br";
    private static final String CITATION = "cite";

    /** Characters (UTF-16 units) of the words of a citation; longer ones are cut. */
    static final int LONGEST_CITATION = 500;

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<TextCitation> citations = new ArrayList<>();
    private OpenCitation open;
    private int citationsWithin;

    private record OpenCitation(Map<String, String> attributes, int start) {}

    String html() {
        return html.toString();
    }

    String plain() {
        return plain.toString();
    }

    List<TextCitation> citations() {
        return Collections.unmodifiableList(citations);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void openDocument() {
        // a paragraph is a fragment
    }

    @Override
    public void closeDocument() {
        // a paragraph is a fragment
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (name.equals(CITATION) && open != null) {
            citationsWithin++;
            return;
        }
        Map<String, String> byName = RichText.attributes(attributes);
        html.append('<').append(name);
        byName.forEach((attribute, value) -> html.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value).replace("\"", "&quot;"))
                .append('"'));
        html.append('>');
        if (name.equals(BREAK)) {
            plain.append('\n');
        } else if (name.equals(CITATION)) {
            open = new OpenCitation(byName, plain.length());
        }
    }

    @Override
    public void closeTag(String name) {
        if (name.equals(BREAK)) {
            return;
        }
        if (name.equals(CITATION) && citationsWithin > 0) {
            citationsWithin--;
            return;
        }
        html.append("</").append(name).append('>');
        if (name.equals(CITATION) && open != null) {
            OpenCitation ended = open;
            open = null;
            String instrument = ended.attributes().get("data-instrument");
            citations.add(new TextCitation(
                    instrument == null ? null : UUID.fromString(instrument),
                    ended.attributes().get("data-document"),
                    ended.attributes().get("data-unit"),
                    ended.attributes().get("data-number"),
                    wordsFrom(ended.start())));
        }
    }

    private String wordsFrom(int start) {
        int end = Math.min(plain.length(), start + LONGEST_CITATION);
        boolean halved = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(start, halved ? end - 1 : end);
    }

    @Override
    public void text(String text) {
        html.append(escaped(text));
        plain.append(text);
    }
}
