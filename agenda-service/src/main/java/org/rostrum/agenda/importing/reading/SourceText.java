package org.rostrum.agenda.importing.reading;

import java.util.List;

/** The lines of a document, counted from 1, without byte order mark and whatever ends a line. */
record SourceText(List<String> lines) {

    static SourceText of(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new SourceText(List.of(body.split("\r\n|\n|\r", -1)));
    }

    int size() {
        return lines.size();
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    boolean blank(int number) {
        return Typography.plain(line(number)).isBlank();
    }
}
