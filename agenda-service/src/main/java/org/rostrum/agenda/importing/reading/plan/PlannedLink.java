package org.rostrum.agenda.importing.reading.plan;

/** A link with a real target that was reduced to its text. */
public record PlannedLink(String text, String target) {}
