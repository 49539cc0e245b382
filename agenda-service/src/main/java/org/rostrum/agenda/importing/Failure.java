package org.rostrum.agenda.importing;

/**
 * Why an import stopped.
 *
 * @param step at which
 * @param retryable whether the same may succeed later
 * @param detail what the service said, and what to do
 */
public record Failure(String step, boolean retryable, String detail) {}
