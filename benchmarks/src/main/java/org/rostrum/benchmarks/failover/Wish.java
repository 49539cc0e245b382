package org.rostrum.benchmarks.failover;

import java.util.Map;

/**
 * What a client wants.
 *
 * @param key of a write: it is sent with each attempt, and stands in what is stored
 * @param subject the meeting that is asked about; the document's symbol
 */
record Wish(Kind kind, String key, String subject, String method, String path, Map<String, Object> body) {

    enum Kind {
        FLOOR("request for the floor"),
        DOCUMENT("document"),
        SESSION("session"),
        READ("read");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        boolean isWrite() {
            return this != READ;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
