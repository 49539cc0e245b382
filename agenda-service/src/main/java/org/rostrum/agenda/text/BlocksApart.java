package org.rostrum.agenda.text;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Puts a line feed where a block begins or ends, so that the words of two do not run into one. */
record BlocksApart(HtmlStreamEventReceiver next) implements HtmlStreamEventReceiver {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "table",
            "tr",
            "td",
            "th",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "section",
            "article",
            "pre",
            "hr",
            "dl",
            "dt",
            "dd");

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (BLOCKS.contains(name)) {
            next.text("\n");
        } else {
            next.openTag(name, attributes);
        }
    }

    @Override
    public void closeTag(String name) {
        if (BLOCKS.contains(name)) {
            next.text("\n");
        } else {
            next.closeTag(name);
        }
    }

    @Override
    public void text(String text) {
        next.text(text);
    }
}
