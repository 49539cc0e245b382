package org.rostrum.registry.document;

/** Who gets a document, as printed at its head: "Distr.: General". */
public enum Distribution {
    GENERAL,
    LIMITED,
    RESTRICTED,
    PROVISIONAL
}
