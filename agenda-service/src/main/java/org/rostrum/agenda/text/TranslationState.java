package org.rostrum.agenda.text;

/** What a text in one language is. */
public enum TranslationState {
    /** Written in this language; the others are translations of it. */
    ORIGINAL,
    /** Translated, or checked, by people. */
    OFFICIAL,
    /** Translated by a machine and not checked. */
    MACHINE,
    /** The original has changed since, or somebody says that the translation is not good. */
    STALE
}
