package org.rostrum.agenda.importing.reading.plan;

/** Text as the document has it, and the 1-based line it begins on. */
public record SourceLine(int line, String text) {}
