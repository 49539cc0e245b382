package org.rostrum.agenda.content;

/** An agenda is provisional until its session adopts it. */
public enum AgendaState {
    PROVISIONAL,
    ADOPTED
}
