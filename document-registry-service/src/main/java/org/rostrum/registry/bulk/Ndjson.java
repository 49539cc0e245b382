package org.rostrum.registry.bulk;

/** One JSON value on each line, ended by a line feed. */
final class Ndjson {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private Ndjson() {}
}
