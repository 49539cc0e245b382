package org.rostrum.agenda.importing.reading.plan;

/**
 * The instrument a mandate rests on.
 *
 * @param instrument kind of declaration, null for what has a designation
 * @param designation {@code 9/3}, null for a declaration
 * @param paragraph null where unsaid
 */
public record InstrumentReference(CitationType type, String instrument, String designation, String paragraph) {}
