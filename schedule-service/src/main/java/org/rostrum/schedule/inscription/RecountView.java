package org.rostrum.schedule.inscription;

import java.util.List;
import java.util.UUID;
import org.rostrum.schedule.inscription.RemoteTimeView.Figures;

/**
 * What the ledger says, beside what is stored.
 *
 * @param entries how many lines the ledger has
 * @param matches whether both are the same in every figure, request and list
 * @param recomputed the figures as the ledger gives them
 * @param stored the figures as they are stored
 * @param differences what is not the same; empty where {@code matches}
 */
public record RecountView(
        UUID meeting, long entries, boolean matches, Figures recomputed, Figures stored, List<String> differences) {}
