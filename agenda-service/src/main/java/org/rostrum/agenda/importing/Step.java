package org.rostrum.agenda.importing;

import org.rostrum.agenda.neighbour.Placed;

/**
 * One thing an import needed, as it now stands.
 *
 * @param name {@code document:CAC/COSP/EG.1/2023/2}, {@code meeting:1}, …
 * @param url its path below the gateway
 */
public record Step(String name, Placed.Outcome outcome, String url) {}
