package org.rostrum.agenda.content;

/** An agenda is provisional until its session adopts it; what is changed after that is a revision until adopted too. */
public enum AgendaState {
    PROVISIONAL,
    /** Issued anew before adoption, or changed after it. */
    REVISED,
    ADOPTED
}
