package org.rostrum.registry.document;

import java.time.Instant;

/**
 * One step in the life of a document.
 *
 * @param status where it led
 * @param at by the database's clock
 * @param by name of the user or program
 * @param onBehalfOf the person for whom a Rostrum service acted, else null
 * @param reason as given, else null
 */
public record DocumentStep(
        DocumentAction action, DocumentStatus status, Instant at, String by, String onBehalfOf, String reason) {}
