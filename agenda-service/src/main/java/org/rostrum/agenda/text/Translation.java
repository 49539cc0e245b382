package org.rostrum.agenda.text;

import jakarta.validation.constraints.NotNull;

/**
 * The state of the texts of one thing in one language.
 *
 * @param madeFrom version of the agenda whose original was translated; of the original, the version in which it last
 *     changed. Where it is not given, the version that the change makes
 */
public record Translation(@NotNull TranslationState state, Long madeFrom) {}
