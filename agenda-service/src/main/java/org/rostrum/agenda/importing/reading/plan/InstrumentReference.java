package org.rostrum.agenda.importing.reading.plan;

/** The instrument a mandate rests on; {@code designation} is null for a declaration, {@code paragraph} where unsaid. */
public record InstrumentReference(CitationType type, String designation, String paragraph) {}
