package org.rostrum.schedule.inscription;

/** A decision has got its line in the ledger; whether it stands is known when the transaction has ended. */
public record DecisionMade(DecisionKind kind) {}
