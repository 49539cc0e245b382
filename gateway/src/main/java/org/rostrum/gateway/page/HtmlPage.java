package org.rostrum.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A page of the gateway's own: a template from {@code /pages} with {@code {name}} where a text goes. Every text is
 * escaped.
 */
public record HtmlPage(String text) {

    /** @param template the file's name below {@code /pages} */
    public static HtmlPage of(String template) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream("/pages/" + template)) {
            return new HtmlPage(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public HtmlPage with(String name, String value) {
        return withMarkup(name, escaped(value));
    }

    /** @param markup HTML of our own making, its texts escaped with {@link #escaped} */
    public HtmlPage withMarkup(String name, String markup) {
        return new HtmlPage(text.replace("{" + name + "}", markup));
    }

    public static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
